package vn.kipthoi.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** Remembers for this browser that single keys shall do nothing (WCAG 2.2, 2.1.4). */
public final class ShortcutCookie {

  private static final String NAME = "kipthoi-shortcuts";
  private static final String OFF = "off";

  private ShortcutCookie() {}

  public static void set(RoutingContext ctx, boolean on) {
    var cookie = Cookie.cookie(NAME, on ? "" : OFF)
        .setPath("/")
        .setMaxAge(on ? 0 : Duration.ofDays(365).toSeconds())
        .setHttpOnly(true)
        .setSecure(SessionCookie.isSecure(ctx))
        .setSameSite(CookieSameSite.STRICT);
    ctx.response().addCookie(cookie);
  }

  static boolean isOff(RoutingContext ctx) {
    return Optional.ofNullable(ctx.request().getCookie(NAME))
        .filter(cookie -> cookie.getValue().equals(OFF))
        .isPresent();
  }
}
