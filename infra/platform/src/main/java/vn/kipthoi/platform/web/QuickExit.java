package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code GET /thoat}: forgets the visit and leaves for a page that says nothing about the reader.
 * It works without scripts; with them the page is blanked first.
 */
final class QuickExit {

  private static final String PATH = "/thoat";

  /** A front page that shows the same to everybody. */
  private static final String ELSEWHERE = "https://vi.wikipedia.org/";

  private QuickExit() {}

  static void mount(WebShell shell) {
    shell.page(HttpMethod.GET, PATH, Access.everyone(), QuickExit::leave);
  }

  private static Future<Answer> leave(RoutingContext ctx) {
    Visit.end(ctx);
    return Future.succeededFuture(Answer.seeOther(ELSEWHERE));
  }
}
