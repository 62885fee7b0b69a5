package vn.kipthoi.routing.policy.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.PolicyRights.Refusal;
import vn.kipthoi.routing.policy.desk.Closures;

/**
 * The working calendar, and what somebody wants to be otherwise in it.
 *
 * <pre>
 *   GET  /api/v1/calendar                          showCalendar
 *   POST /api/v1/calendar/changes                  askForDays
 *   POST /api/v1/calendar/changes/{changeId}/check checkDays
 * </pre>
 */
public final class CalendarRoutes {

  private static final String CHANGE = "changeId";

  private final PolicyRoom room;

  public CalendarRoutes(PolicyRoom room) {
    this.room = room;
  }

  public void mount(WebShell shell) {
    shell
        .operation("showCalendar", this::show)
        .operation("askForDays", this::ask)
        .operation("checkDays", this::check);
  }

  private Future<Answer> show(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var json = new PolicyJson(room.names(ctx));
    var looked = CalendarReading.asked(ctx, room);
    return CalendarReading.of(room, viewer, looked).map(reading -> {
      var calendar = reading.calendar();
      var days = reading.days().stream().map(json::day).toList();
      return Answer.ok(new JsonObject()
          .put("version", calendar.version())
          .put("provinceCode", looked.province().text())
          .put("year", looked.year())
          .put("decidedUntil", calendar.decidedUntil().toString())
          .put("knownUntil", calendar.knownUntil().toString())
          .put("days", new JsonArray(days))
          .put("warnings", new JsonArray(reading.warnings(room.names(ctx))))
          .put(
              "changes",
              new JsonArray(reading.changes().stream().map(json::change).toList())));
    });
  }

  private Future<Answer> ask(RoutingContext ctx) {
    var form = new DaysForm(room, room.names(ctx).words()).read(Asked.json(ctx));
    return room.closures()
        .ask(Viewer.of(ctx), form.id(), form.unit(), form.wanted(), form.reason())
        .map(outcome -> answer(ctx, outcome, 201));
  }

  private Future<Answer> check(RoutingContext ctx) {
    var answer = DaysForm.answer(Asked.json(ctx), room.names(ctx).words());
    return room.closures()
        .check(Viewer.of(ctx), Asked.pathUuid(ctx, CHANGE), answer)
        .map(outcome -> answer(ctx, outcome, 200));
  }

  private Answer answer(RoutingContext ctx, Closures.Outcome outcome, int status) {
    var names = room.names(ctx);
    return switch (outcome) {
      case Closures.Outcome.Done(var draft) ->
        Answer.json(status, new PolicyJson(names).change(draft));
      case Closures.Outcome.Faulty(var faults) ->
        throw Problem.unprocessable(new FaultWords(names).errors(faults));
      case Closures.Outcome.NotThere() -> throw Problem.notFound();
      case Closures.Outcome.NotTheirs() -> throw Problem.forbidden();
      case Closures.Outcome.NotToCheck(var current, var why) -> throw refused(names, current, why);
    };
  }

  private static Problem refused(PolicyNames names, DaysDraft current, Refusal why) {
    return switch (why) {
      case NOT_A_CHECKER, MADE_IT -> Problem.of(403, Conflict.word(why), names.refusal(why));
      case NOT_SUBMITTED, CHECKED_ALREADY ->
        Problem.of(409, Conflict.word(why), Conflict.settled(names, current));
    };
  }
}
