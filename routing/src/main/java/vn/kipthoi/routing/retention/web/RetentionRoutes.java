package vn.kipthoi.routing.retention.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.retention.Erasure;
import vn.kipthoi.routing.retention.Forecast;
import vn.kipthoi.routing.retention.LegalHold;
import vn.kipthoi.routing.retention.Period;
import vn.kipthoi.routing.retention.web.RetentionRoom.Reading;

/**
 * Retention for programs.
 *
 * <pre>
 *   GET  /api/v1/retention                              showRetention
 *   POST /api/v1/retention/periods                      draftRetentionPeriod
 *   POST /api/v1/retention/periods/{periodId}/settling  settleRetentionPeriod
 *   POST /api/v1/retention/holds                        holdCase
 *   POST /api/v1/retention/holds/{holdId}/lifting       liftHold
 * </pre>
 */
public final class RetentionRoutes {

  private static final int CREATED = 201;

  private final RetentionRoom room;

  public RetentionRoutes(RetentionRoom room) {
    this.room = room;
  }

  public void mount(WebShell shell) {
    shell
        .operation("showRetention", this::show)
        .operation("draftRetentionPeriod", this::draft)
        .operation("settleRetentionPeriod", this::settle)
        .operation("holdCase", this::hold)
        .operation("liftHold", this::lift);
  }

  private Future<Answer> show(RoutingContext ctx) {
    return room.read().map(reading -> Answer.ok(json(reading)));
  }

  private Future<Answer> draft(RoutingContext ctx) {
    var sent = Sent.json(Asked.json(ctx));
    return room.periods()
        .draft(Viewer.of(ctx), RetentionRoom.period(sent))
        .map(settled -> answer(ctx, settled, CREATED, RetentionRoutes::period));
  }

  private Future<Answer> settle(RoutingContext ctx) {
    var state = switch (Sent.json(Asked.json(ctx)).text("state")) {
      case "checked" -> Period.State.CHECKED;
      case "discarded" -> Period.State.DISCARDED;
      default -> throw Problem.badRequest();
    };
    return room.periods()
        .settle(Viewer.of(ctx), Asked.pathUuid(ctx, "periodId"), state)
        .map(settled -> answer(ctx, settled, 200, RetentionRoutes::period));
  }

  private Future<Answer> hold(RoutingContext ctx) {
    var sent = Sent.json(Asked.json(ctx));
    return room.holds()
        .set(Viewer.of(ctx), RetentionRoom.hold(sent))
        .map(settled -> answer(ctx, settled, CREATED, RetentionRoutes::hold));
  }

  private Future<Answer> lift(RoutingContext ctx) {
    return room.holds().lift(Viewer.of(ctx), Asked.pathUuid(ctx, "holdId")).map(settled -> {
      if (settled instanceof Settled.Done<?>) {
        return Answer.noContent();
      }
      throw AdminRoom.problem(Language.of(ctx), settled);
    });
  }

  private static <T> Answer answer(
      RoutingContext ctx, Settled<T> settled, int status, Function<T, JsonObject> json) {
    if (settled instanceof Settled.Done<T>(var value)) {
      return Answer.json(status, json.apply(value));
    }
    throw AdminRoom.problem(Language.of(ctx), settled);
  }

  private static JsonObject json(Reading reading) {
    return new JsonObject()
        .put("kinds", array(reading.forecasts(), one -> kind(reading, one)))
        .put("drafts", array(reading.periods().drafts(), RetentionRoutes::period))
        .put("coming", array(reading.periods().coming(reading.today()), RetentionRoutes::period))
        .put("holds", array(reading.holds(), RetentionRoutes::hold))
        .put("erased", array(reading.went(), RetentionRoutes::erased));
  }

  private static <T> JsonArray array(List<T> all, Function<T, JsonObject> json) {
    return new JsonArray(all.stream().map(json).toList());
  }

  private static JsonObject kind(Reading reading, Forecast one) {
    var json = new JsonObject()
        .put("kind", one.kind().word())
        .put("months", one.months())
        .put("fromComingOfAge", one.kind().countsFromComingOfAge())
        .put("ended", one.ended())
        .put("held", one.held())
        .put("now", one.now())
        .put("withinAYear", one.withinAYear());
    reading
        .periods()
        .inForce(one.kind(), reading.today())
        .ifPresent(period -> json.put("source", period.source()));
    return json;
  }

  private static JsonObject period(Period one) {
    return new JsonObject()
        .put("periodId", one.id().toString())
        .put("kind", one.kind().word())
        .put("months", one.months())
        .put("source", one.source())
        .put("from", one.from().toString());
  }

  private static JsonObject hold(LegalHold one) {
    return new JsonObject()
        .put("holdId", one.id().toString())
        .put("number", one.number().text())
        .put("ground", one.ground().word())
        .put("reference", one.reference())
        .put("since", one.since().toString());
  }

  private static JsonObject erased(Erasure one) {
    return new JsonObject()
        .put("month", one.month().toString())
        .put("kind", one.kind().word())
        .put("records", one.records())
        .put("keys", one.keys());
  }
}
