package vn.kipthoi.routing.board.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.board.desk.DutyCall.Call;
import vn.kipthoi.routing.board.desk.Nudged;

/**
 * What a supervisor does about those who hold what waits. Who holds it is found out here; nobody is
 * named by whoever asks.
 *
 * <pre>
 *   POST /api/v1/deadlines/{deadlineId}/nudges   nudgeHolders
 *   POST /api/v1/deadlines/{deadlineId}/calls    callHolder, the number with a line in the journal
 * </pre>
 */
public final class HolderRoutes {

  private static final int CONFLICT = 409;

  private final BoardDesk desk;

  public HolderRoutes(BoardDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell.operation("nudgeHolders", this::nudge).operation("callHolder", this::call);
  }

  private Future<Answer> nudge(RoutingContext ctx) {
    var sayings = desk.sayings(ctx);
    return desk.nudging()
        .nudge(Viewer.of(ctx), Asked.pathUuid(ctx, "deadlineId"))
        .compose(nudged -> sayings.of(nudged).map(said -> answer(nudged, said)));
  }

  private static Answer answer(Nudged nudged, Said said) {
    var json = new JsonObject().put("text", said.text());
    return switch (nudged) {
      case Nudged.Told(var number, var people) ->
        Answer.ok(json.put("outcome", "told")
            .put("caseNumber", number.text())
            .put("told", people.size()));
      case Nudged.TooSoon(var number, var next) ->
        Answer.ok(json.put("outcome", "told-before")
            .put("caseNumber", number.text())
            .put("notBefore", next.toString()));
      case Nudged.NobodyToTell(var number) ->
        throw Problem.of(CONFLICT, "nobody-to-tell", said.text());
      case Nudged.NotThere() -> throw Problem.notFound();
    };
  }

  private Future<Answer> call(RoutingContext ctx) {
    var sayings = desk.sayings(ctx);
    return desk.calls()
        .whom(Viewer.of(ctx), Asked.pathUuid(ctx, "deadlineId"))
        .map(call -> call.orElseThrow(Problem::notFound))
        .map(call -> call.person()
            .map(person -> answer(call, person))
            .orElseThrow(
                () -> Problem.of(CONFLICT, "nobody-to-call", sayings.of(call).text())));
  }

  private static Answer answer(Call call, Person person) {
    return Answer.ok(new JsonObject()
        .put("caseNumber", call.number().text())
        .put("name", person.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM))
        .put("phone", person.phone().revealFor(Purpose.CONTACTING)));
  }
}
