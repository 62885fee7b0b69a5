package vn.kipthoi.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The cookie that keeps a browser signed in: out of reach of scripts and of other sites. */
public final class SessionCookie {

  private SessionCookie() {}

  /** Without an age, so that it goes when the browser does; the server ends it earlier. */
  public static void set(RoutingContext ctx, String token) {
    ctx.response().addCookie(cookie(ctx, token));
  }

  public static void clear(RoutingContext ctx) {
    ctx.response().addCookie(cookie(ctx, "").setMaxAge(0));
  }

  /** Whether cookies go over https alone. */
  public static boolean isSecure(RoutingContext ctx) {
    return Furnishing.of(ctx).settings().behindTls();
  }

  private static Cookie cookie(RoutingContext ctx, String value) {
    return Cookie.cookie(Credential.COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(isSecure(ctx))
        .setSameSite(CookieSameSite.STRICT);
  }
}
