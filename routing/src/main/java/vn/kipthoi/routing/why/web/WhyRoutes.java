package vn.kipthoi.routing.why.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.store.ViewStore;

/**
 * Why a case is where it is.
 *
 * <pre>
 *   GET /api/v1/cases/{caseNumber}/why   explainCase
 * </pre>
 */
public final class WhyRoutes {

  private final WhyDesk desk;
  private final ViewStore views = new ViewStore();

  public WhyRoutes(WhyDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    var _ = shell.operation("explainCase", this::explain);
  }

  private Future<Answer> explain(RoutingContext ctx) {
    var number = CaseNumber.parse(Asked.path(ctx, "caseNumber")).orElseThrow(Problem::notFound);
    return views
        .find(desk.database().client(), Scope.of(Viewer.of(ctx)), number)
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(seen -> desk.explain(seen, Language.of(ctx)))
        .map(explained -> Answer.ok(explained.json().put("caseNumber", number.text())));
  }
}
