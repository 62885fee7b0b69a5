package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The credential that a bound phone sends along. A phone that was taken out of use is told to forget
 * everything with the next answer that it gets, whatever it asked for.
 */
public final class DeviceCredential {

  public static final String COOKIE = "kipthoi-device";

  private static final String KEY = DeviceCredential.class.getName();

  private DeviceCredential() {}

  public static Optional<String> of(RoutingContext ctx) {
    return Optional.ofNullable(ctx.request().getCookie(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  /** Whether this answer tells the phone to forget everything. */
  public static boolean isWiped(RoutingContext ctx) {
    return ctx.get(KEY) != null;
  }

  /** Asked for whoever is not signed in: a bound phone that is signed in is in use. */
  static Future<Void> wipeIfRevoked(RoutingContext ctx) {
    return of(ctx)
        .map(credential -> Furnishing.of(ctx).viewers().wipes(credential))
        .orElseGet(() -> Future.succeededFuture(false))
        .map(wipes -> wipes ? wipe(ctx) : null);
  }

  private static Void wipe(RoutingContext ctx) {
    ctx.put(KEY, true);
    ctx.response().putHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    return null;
  }
}
