package vn.kipthoi.routing.screening.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.screening.desk.Screening;
import vn.kipthoi.routing.screening.desk.Screening.Looked;
import vn.kipthoi.routing.screening.store.ScreeningStore.ScreenedOut;
import vn.kipthoi.routing.screening.store.ScreeningStore.Waiting;

/**
 * The human look at what came in without a call.
 *
 * <pre>
 *   GET  /api/v1/screening                                listUnheard
 *   POST /api/v1/screening/{caseNumber}/opening           openUnheard
 *   POST /api/v1/screening/{caseNumber}/confirmation      confirmUrgency
 *   GET  /api/v1/screening/sample                         listScreenedOut
 *   POST /api/v1/screening/{caseNumber}/review            reviewScreening
 * </pre>
 */
public final class ScreeningRoutes {

  static final Messages<ScreeningWords> WORDS = Messages.load(ScreeningWords.class);
  private static final int CONFLICT = 409;
  private static final String NUMBER = "caseNumber";

  private final Screening screening;

  public ScreeningRoutes(Screening screening) {
    this.screening = screening;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listUnheard", this::list)
        .operation("openUnheard", this::open)
        .operation("confirmUrgency", this::confirm)
        .operation("listScreenedOut", this::sample)
        .operation("reviewScreening", this::review);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return screening.waiting(Viewer.of(ctx)).map(waiting -> {
      var list = new JsonArray();
      waiting.forEach(one -> list.add(json(one)));
      return Answer.ok(new JsonObject().put("reports", list));
    });
  }

  private Future<Answer> open(RoutingContext ctx) {
    return screening.open(Viewer.of(ctx), number(ctx)).map(looked -> answer(ctx, looked));
  }

  private Future<Answer> confirm(RoutingContext ctx) {
    return screening.confirm(Viewer.of(ctx), number(ctx)).map(looked -> answer(ctx, looked));
  }

  private Future<Answer> sample(RoutingContext ctx) {
    return screening.sample(Viewer.of(ctx)).map(sample -> {
      var list = new JsonArray();
      sample.forEach(one -> list.add(json(one)));
      return Answer.ok(new JsonObject().put("cases", list));
    });
  }

  private Future<Answer> review(RoutingContext ctx) {
    var agrees = Asked.json(ctx).getBoolean("agrees");
    return screening
        .review(Viewer.of(ctx), number(ctx), agrees)
        .map(first ->
            Answer.ok(new JsonObject().put("first", first.orElseThrow(Problem::notFound))));
  }

  private static Answer answer(RoutingContext ctx, Looked looked) {
    var words = WORDS.in(Language.of(ctx));
    return switch (looked) {
      case Looked.Done(var at) -> Answer.json(201, new JsonObject().put("at", at.toString()));
      case Looked.DoneBefore(var at) -> Answer.ok(new JsonObject().put("at", at.toString()));
      case Looked.Another(var by) ->
        Answer.json(
            CONFLICT,
            new JsonObject()
                .put("type", "urn:kipthoi:problem:looked-at-before")
                .put("title", words.another())
                .put("status", CONFLICT)
                .put("at", by.at().toString()));
      case Looked.NotOpened() -> throw Problem.of(CONFLICT, "not-opened", words.notOpened());
      case Looked.Ended() -> throw Problem.of(CONFLICT, "ended", words.ended());
      case Looked.NotThere() -> throw Problem.notFound();
    };
  }

  private static JsonObject json(Waiting one) {
    var json = new JsonObject()
        .put(NUMBER, one.routed().number().text())
        .put("priority", one.routed().priority().name())
        .put("unitCode", one.routed().unit().text())
        .put("heardAt", one.heardAt().toString());
    one.opened().ifPresent(look -> json.put("openedAt", look.at().toString()));
    one.dueAt().ifPresent(due -> json.put("dueAt", due.toString()));
    return json;
  }

  private static JsonObject json(ScreenedOut one) {
    var json = new JsonObject()
        .put(NUMBER, one.number().text())
        .put("state", one.state().word())
        .put("unitCode", one.unit().text())
        .put("at", one.at().toString());
    one.reason().ifPresent(reason -> json.put("reason", reason));
    return json;
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.path(ctx, NUMBER)).orElseThrow(Problem::notFound);
  }
}
