package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Answers one request. A failed future, or an exception, meets the one failure handler. */
@FunctionalInterface
public interface Handling {

  Future<Answer> answer(RoutingContext ctx);
}
