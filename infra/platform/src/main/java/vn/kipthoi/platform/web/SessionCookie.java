package vn.kipthoi.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The cookie that keeps a browser signed in: out of reach of scripts and of other sites. */
final class SessionCookie {

  private SessionCookie() {}

  /** Without an age, so that it goes when the browser does; the server ends it earlier. */
  static void set(RoutingContext ctx, String token) {
    ctx.response().addCookie(cookie(ctx, token));
  }

  static void clear(RoutingContext ctx) {
    ctx.response().addCookie(cookie(ctx, "").setMaxAge(0));
  }

  private static Cookie cookie(RoutingContext ctx, String value) {
    return Cookie.cookie(Credential.COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(Furnishing.of(ctx).settings().behindTls())
        .setSameSite(CookieSameSite.STRICT);
  }
}
