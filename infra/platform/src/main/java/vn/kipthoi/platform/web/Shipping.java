package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Sends answers. */
final class Shipping {

  private Shipping() {}

  /** Runs the handler and sends what it says; whatever it throws goes to the failure handler. */
  static void run(RoutingContext ctx, Handling handling) {
    attempt(ctx, handling)
        .onComplete(
            answer -> {
              LateForm.letGoWhenSent(ctx, answer);
              send(ctx, answer);
            },
            ctx::fail);
  }

  static void send(RoutingContext ctx, Answer answer) {
    if (answer.streaming() || ctx.response().closed()) {
      return;
    }
    ctx.response().setStatusCode(answer.status());
    answer.headers().forEach(ctx.response()::putHeader);
    if (answer.body().length() == 0 || ctx.request().method().equals(HttpMethod.HEAD)) {
      ctx.response().end();
    } else {
      ctx.response().end(answer.body());
    }
  }

  private static Future<Answer> attempt(RoutingContext ctx, Handling handling) {
    try {
      return handling.answer(ctx);
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
