package vn.kipthoi.platform.web;

import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.web.template.StaticTemplates;

/** An error as people read it: what happened in words, and the way on. */
final class ErrorPage {

  private ErrorPage() {}

  static Answer show(RoutingContext ctx, Problem problem) {
    var page = Page.of(ctx);
    var home =
        page.viewer().map(viewer -> Furnishing.of(ctx).landing(viewer.role())).orElse("/");
    var content = new StaticTemplates()
        .errorPage(page, page.words(), problem.status(), problem.title(), home);
    var sheet = Sheet.of(page.words().product(), content).status(problem.status());
    return page.viewer().isPresent()
        ? ConsoleFrame.show(page, sheet)
        : PublicFrame.show(page, sheet);
  }
}
