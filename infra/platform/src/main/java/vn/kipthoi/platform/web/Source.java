package vn.kipthoi.platform.web;

import io.vertx.ext.web.RoutingContext;

/** Where a request comes from, to slow down whoever guesses passwords. It is written nowhere. */
final class Source {

  private Source() {}

  /** Behind a proxy, the address that the proxy saw: the last one of its header. */
  static String of(RoutingContext ctx) {
    var seen = ctx.request().remoteAddress().hostAddress();
    var proxied = Furnishing.of(ctx).settings().behindTls();
    var told = Asked.header(ctx, "X-Forwarded-For").filter(header -> proxied);
    return told.map(header -> header.substring(header.lastIndexOf(',') + 1).strip())
        .orElse(String.valueOf(seen));
  }
}
