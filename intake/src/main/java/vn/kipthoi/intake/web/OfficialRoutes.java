package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Officials.Official;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * Who would come to know of a report, for the desk that may keep it from them.
 *
 * <pre>
 *   GET /api/v1/officials?commune=    listOfficials
 * </pre>
 */
public final class OfficialRoutes {

  private final NamedOfficials officials;

  public OfficialRoutes(NamedOfficials officials) {
    this.officials = officials;
  }

  public void mount(WebShell shell) {
    shell.operation("listOfficials", this::list);
  }

  private Future<Answer> list(RoutingContext ctx) {
    var commune = Asked.query(ctx, "commune")
        .flatMap(UnitCode::parse)
        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
        .orElseThrow(Problem::badRequest);
    return officials.of(commune).map(all -> {
      var people = new JsonArray(all.stream().map(this::json).toList());
      return Answer.ok(new JsonObject()
          .put("keepFrom", new KeptFrom.Commune(commune).word())
          .put("officials", people));
    });
  }

  private JsonObject json(Official one) {
    return new JsonObject()
        .put("keepFrom", new KeptFrom.Person(one.person()).word())
        .put("name", one.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM))
        .put("unitCode", one.unit().text())
        .put("unitName", officials.unit(one.unit()))
        .put("post", one.post())
        .put("keepFromPost", new KeptFrom.Post(one.unit(), one.post()).word());
  }
}
