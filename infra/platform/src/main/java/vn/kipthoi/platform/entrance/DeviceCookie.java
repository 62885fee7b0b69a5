package vn.kipthoi.platform.entrance;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import vn.kipthoi.platform.web.DeviceCredential;
import vn.kipthoi.platform.web.SessionCookie;

/** The cookie by which a phone is known for a year. Without the PIN it opens nothing. */
final class DeviceCookie {

  private static final Duration LASTS = Duration.ofDays(365);

  private DeviceCookie() {}

  static void set(RoutingContext ctx, String credential) {
    ctx.response().addCookie(cookie(ctx, credential).setMaxAge(LASTS.toSeconds()));
  }

  static void clear(RoutingContext ctx) {
    ctx.response().addCookie(cookie(ctx, "").setMaxAge(0));
  }

  private static Cookie cookie(RoutingContext ctx, String value) {
    return Cookie.cookie(DeviceCredential.COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(SessionCookie.isSecure(ctx))
        .setSameSite(CookieSameSite.STRICT);
  }
}
