package vn.kipthoi.routing.units.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitChanges;
import vn.kipthoi.intake.UnitChanges.Change;
import vn.kipthoi.intake.UnitChanges.Fault;
import vn.kipthoi.intake.UnitChanges.Reading;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.units.Consequence;
import vn.kipthoi.routing.units.WrittenChange;
import vn.kipthoi.routing.units.desk.UnitChangeDesk;
import vn.kipthoi.routing.units.desk.UnitChangeDesk.Ahead;
import vn.kipthoi.routing.units.desk.UnitChangeDesk.Taken;

/**
 * Changes of units for programs.
 *
 * <pre>
 *   GET  /api/v1/unit-changes                      listUnitChanges
 *   POST /api/v1/unit-changes                      writeUnitChanges
 *   GET  /api/v1/unit-changes/{changeId}           showUnitChange
 *   POST /api/v1/unit-changes/{changeId}/settling  settleUnitChange
 * </pre>
 */
public final class ChangeRoutes {

  private static final int CREATED = 201;
  private static final int SHOWN = 200;

  private final UnitChangeDesk desk;
  private final Supplier<Directory> directory;

  public ChangeRoutes(UnitChangeDesk desk, Supplier<Directory> directory) {
    this.desk = desk;
    this.directory = directory;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listUnitChanges", this::list)
        .operation("writeUnitChanges", this::write)
        .operation("showUnitChange", this::show)
        .operation("settleUnitChange", this::settle);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return desk.store()
        .latest(desk.database().client(), SHOWN)
        .map(all -> Answer.ok(new JsonObject().put("changes", array(all, ChangeRoutes::written))));
  }

  private Future<Answer> write(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    var body = sent.getValue("table") instanceof String text ? text : "";
    if (body.length() > UnitChanges.LONGEST) {
      throw Problem.badRequest();
    }
    return desk.write(Viewer.of(ctx), Sent.json(sent).sending(), body).map(taken -> switch (taken) {
      case Taken.Written(var written) -> Answer.json(CREATED, written(written));
      case Taken.Unread(var faults) -> throw Problem.unprocessable(errors(ctx, faults));
    });
  }

  /** By line and column: {@code table.3.code}. */
  private FieldErrors errors(RoutingContext ctx, List<Fault> faults) {
    var names = ChangeNames.in(Language.of(ctx), directory.get());
    var errors = new FieldErrors();
    faults.forEach(one -> errors.add(
        "table." + one.line() + "." + one.column().name().toLowerCase(Locale.ROOT),
        names.wrong(one.what())));
    return errors;
  }

  private Future<Answer> show(RoutingContext ctx) {
    return desk.store()
        .find(desk.database().client(), Asked.pathUuid(ctx, "changeId"))
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(one -> desk.ahead(one).map(ahead -> Answer.ok(ahead(written(one), ahead))));
  }

  private Future<Answer> settle(RoutingContext ctx) {
    var state = switch (Sent.json(Asked.json(ctx)).text("state")) {
      case "checked" -> WrittenChange.State.CHECKED;
      case "discarded" -> WrittenChange.State.DISCARDED;
      default -> throw Problem.badRequest();
    };
    return desk.settle(Viewer.of(ctx), Asked.pathUuid(ctx, "changeId"), state).map(settled -> {
      if (settled instanceof Settled.Done<?>) {
        return Answer.noContent();
      }
      throw AdminRoom.problem(Language.of(ctx), settled);
    });
  }

  private static JsonObject ahead(JsonObject json, Ahead ahead) {
    return json.put("fits", ahead.reading() instanceof Reading.Clear)
        .put(
            "changes",
            ahead.reading() instanceof Reading.Clear(var changes)
                ? array(changes, ChangeRoutes::change)
                : new JsonArray())
        .put("consequences", array(ahead.consequences(), ChangeRoutes::consequence));
  }

  private static <T> JsonArray array(List<T> all, Function<T, JsonObject> json) {
    return new JsonArray(all.stream().map(json).toList());
  }

  private static JsonObject written(WrittenChange one) {
    return new JsonObject()
        .put("changeId", one.id().toString())
        .put("state", one.state().word())
        .put("madeAt", one.madeAt().toString());
  }

  private static JsonObject change(Change one) {
    return new JsonObject()
        .put("on", one.on().toString())
        .put("does", one.doing().name().toLowerCase(Locale.ROOT))
        .put("unitCode", one.code().text())
        .put("said", one.said());
  }

  private static JsonObject consequence(Consequence one) {
    return new JsonObject()
        .put("unitCode", one.unit().text())
        .put("teams", one.teams())
        .put("people", one.people())
        .put("openCases", one.openCases());
  }
}
