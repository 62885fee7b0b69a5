package vn.kipthoi.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The half hour in which somebody who is not signed in fills a form: one random key in a cookie,
 * which says nothing about the person and is forgotten by itself.
 */
public final class Visit {

  private static final String COOKIE = "kipthoi-visit";
  private static final String KEY = Visit.class.getName();
  private static final int KEY_BYTES = 24;
  private static final int KEY_CHARACTERS = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Visit() {}

  /** The key of this visit; a new one, sent along with the answer, when there is none yet. */
  public static String key(RoutingContext ctx) {
    String known = ctx.get(KEY);
    if (known != null) {
      return known;
    }
    var key = current(ctx).orElseGet(Visit::random);
    ctx.put(KEY, key);
    ctx.response().addCookie(cookie(ctx, key));
    return key;
  }

  /** The key that came with the request. */
  public static Optional<String> current(RoutingContext ctx) {
    return Optional.ofNullable(ctx.request().getCookie(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> value.length() == KEY_CHARACTERS);
  }

  /** Forgets the visit at once: quick exit. */
  public static void end(RoutingContext ctx) {
    ctx.response().addCookie(cookie(ctx, "").setMaxAge(0));
  }

  private static Cookie cookie(RoutingContext ctx, String value) {
    var settings = Furnishing.of(ctx).settings();
    return Cookie.cookie(COOKIE, value)
        .setPath("/")
        .setMaxAge(settings.visit().toSeconds())
        .setHttpOnly(true)
        .setSecure(settings.behindTls())
        .setSameSite(CookieSameSite.STRICT);
  }

  private static String random() {
    var bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
