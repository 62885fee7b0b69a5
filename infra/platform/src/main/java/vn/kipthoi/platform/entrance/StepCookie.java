package vn.kipthoi.platform.entrance;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.platform.web.SessionCookie;

/** The cookie of a sign-in that is half done. It opens nothing by itself. */
final class StepCookie {

  private static final String NAME = "kipthoi-step";
  private static final long SECONDS = 600;

  private StepCookie() {}

  static Optional<String> read(RoutingContext ctx) {
    return Optional.ofNullable(ctx.request().getCookie(NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  static void set(RoutingContext ctx, String token) {
    ctx.response().addCookie(cookie(ctx, token).setMaxAge(SECONDS));
  }

  static void clear(RoutingContext ctx) {
    ctx.response().addCookie(cookie(ctx, "").setMaxAge(0));
  }

  private static Cookie cookie(RoutingContext ctx, String value) {
    return Cookie.cookie(NAME, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(SessionCookie.isSecure(ctx))
        .setSameSite(CookieSameSite.STRICT);
  }
}
