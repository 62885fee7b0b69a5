package vn.kipthoi.routing.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.desk.CaseRouter.Decision;

/** A decision with its inputs, as it is kept with the case: enough to make it again, and to doubt it. */
public final class DecisionRecord {

  private DecisionRecord() {}

  public static JsonObject of(Decision decision) {
    var inputs = decision.inputs();
    return new JsonObject()
        .put("because", Happening.because(inputs.jurisdiction().because()))
        .put("unitsUpwards", codes(inputs.jurisdiction().lineage().upwards()))
        .put(
            "candidates",
            codes(inputs.jurisdiction().candidates().stream().map(Lineage::unit).toList()))
        .put("conflict", inputs.conflict())
        .put("ladder", inputs.ladder().version())
        .put("priority", inputs.ladder().priority().name())
        .put("onDuty", onDuty(inputs))
        .put("told", told(decision.first()));
  }

  private static JsonArray onDuty(CaseRouter.Inputs inputs) {
    var posts = new JsonArray();
    for (var post : CaseRouter.postsOf(inputs.jurisdiction(), inputs.ladder())) {
      var crew = inputs.duty().at(post);
      posts.add(new JsonObject()
          .put("rung", post.rung().word())
          .put("unit", post.unit().text())
          .put("people", people(crew.reachable()))
          .put("unreachable", crew.unreachable()));
    }
    return posts;
  }

  private static JsonObject told(Reach reach) {
    return new JsonObject()
        .put("step", reach.step().place())
        .put("rung", reach.step().rung().word())
        .put("unit", reach.unit().text());
  }

  private static JsonArray people(List<UUID> ids) {
    return new JsonArray(ids.stream().map(UUID::toString).toList());
  }

  private static JsonArray codes(List<UnitCode> units) {
    return new JsonArray(units.stream().map(UnitCode::text).toList());
  }
}
