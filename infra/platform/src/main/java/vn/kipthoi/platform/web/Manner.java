package vn.kipthoi.platform.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** How to speak to whoever asks: as to a person with a browser, or as to a program. */
enum Manner {
  PAGE,
  OPERATION;

  private static final String KEY = Manner.class.getName();

  static Manner of(boolean page) {
    return page ? PAGE : OPERATION;
  }

  /** For an address that leads nowhere there is only the request to go by. */
  static Manner of(RoutingContext ctx) {
    return Optional.ofNullable(ctx.<Manner>get(KEY)).orElseGet(() -> guess(ctx));
  }

  void attachTo(RoutingContext ctx) {
    ctx.put(KEY, this);
  }

  private static Manner guess(RoutingContext ctx) {
    var wantsHtml = Asked.header(ctx, "Accept").orElse("").contains("text/html");
    return of(wantsHtml && !ctx.request().path().startsWith("/api/"));
  }
}
