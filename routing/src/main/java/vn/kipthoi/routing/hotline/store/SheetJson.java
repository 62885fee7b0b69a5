package vn.kipthoi.routing.hotline.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.hotline.ShiftSheet.Clock;
import vn.kipthoi.routing.hotline.ShiftSheet.Content;
import vn.kipthoi.routing.hotline.ShiftSheet.Draft;

/** The content of a hand-over sheet as it is kept. */
final class SheetJson {

  private SheetJson() {}

  static JsonObject of(Content content) {
    return new JsonObject()
        .put("clocks", array(content.clocks(), SheetJson::of))
        .put("allClocks", content.allClocks())
        .put("unheard", content.unheard())
        .put("drafts", content.drafts())
        .put("left", array(content.left(), SheetJson::of))
        .put("kept", content.kept());
  }

  static Content content(JsonObject json) {
    return new Content(
        list(json.getJsonArray("clocks"), SheetJson::clock),
        json.getInteger("allClocks"),
        json.getInteger("unheard"),
        json.getInteger("drafts"),
        list(json.getJsonArray("left"), SheetJson::draft),
        json.getInteger("kept"));
  }

  private static JsonObject of(Clock clock) {
    return new JsonObject()
        .put("case", clock.number().text())
        .put("priority", clock.priority().name())
        .put("clock", clock.clock())
        .put("unit", clock.unit().text())
        .put("dueAt", clock.dueAt().toString())
        .put("unanswered", clock.unanswered());
  }

  private static Clock clock(JsonObject json) {
    return new Clock(
        new CaseNumber(json.getString("case")),
        Priority.valueOf(json.getString("priority")),
        json.getString("clock"),
        new UnitCode(json.getString("unit")),
        Instant.parse(json.getString("dueAt")),
        json.getBoolean("unanswered"));
  }

  private static JsonObject of(Draft draft) {
    return new JsonObject()
        .put("owner", draft.owner().toString())
        .put("since", draft.untouchedSince().toString());
  }

  private static Draft draft(JsonObject json) {
    return new Draft(
        UUID.fromString(json.getString("owner")), Instant.parse(json.getString("since")));
  }

  private static <T> JsonArray array(List<T> some, Function<T, JsonObject> written) {
    var array = new JsonArray();
    some.forEach(one -> array.add(written.apply(one)));
    return array;
  }

  private static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
    return array.stream().map(JsonObject.class::cast).map(read).toList();
  }
}
