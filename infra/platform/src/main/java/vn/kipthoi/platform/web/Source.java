package vn.kipthoi.platform.web;

import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Caller;

/** Where a request comes from, to slow down whoever guesses passwords. It is written nowhere. */
public final class Source {

  private Source() {}

  /** Whoever tries to sign in with this request. */
  public static Caller caller(RoutingContext ctx) {
    var browser = BrowserName.of(Asked.header(ctx, "User-Agent").orElse(""));
    return new Caller(of(ctx), browser, KnownBrowser.marks(ctx));
  }

  /** Behind a proxy, the address that the proxy saw: the last one of its header. */
  public static String of(RoutingContext ctx) {
    var seen = ctx.request().remoteAddress().hostAddress();
    var proxied = Furnishing.of(ctx).settings().behindTls();
    var told = Asked.header(ctx, "X-Forwarded-For").filter(header -> proxied);
    return told.map(header -> header.substring(header.lastIndexOf(',') + 1).strip())
        .orElse(String.valueOf(seen));
  }
}
