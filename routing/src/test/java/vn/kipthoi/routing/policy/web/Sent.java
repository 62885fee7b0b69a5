package vn.kipthoi.routing.policy.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;

/** What tests send about policy, and what they read in the answers. */
final class Sent {

  static final String POLICIES = "/api/v1/policies";
  static final String NEW_YEAR = "2027-01-01T00:00:00+07:00";

  private Sent() {}

  static JsonObject eightHours() {
    return draft("25", length("emergency", "P1", 8 * 3600));
  }

  static JsonObject draft(String unit, JsonObject... clocks) {
    return new JsonObject()
        .put("unitCode", unit)
        .put("effectiveFrom", NEW_YEAR)
        .put("reason", "Quyết định thử nghiệm")
        .put("clocks", new JsonArray(List.of(clocks)));
  }

  static JsonObject change(int edit, JsonObject... clocks) {
    return edit(edit).put("clocks", new JsonArray(List.of(clocks)));
  }

  static JsonObject edit(int edit) {
    return new JsonObject().put("edit", edit);
  }

  static JsonObject approving(int edit) {
    return edit(edit).put("approve", true);
  }

  static JsonObject length(String clock, String priority, long amount) {
    return length(clock, priority, "always", amount);
  }

  static JsonObject length(String clock, String priority, String condition, long amount) {
    return new JsonObject()
        .put("clock", clock)
        .put(
            "lengths",
            new JsonArray()
                .add(new JsonObject()
                    .put("priority", priority)
                    .put("condition", condition)
                    .put("amount", amount)));
  }

  static JsonArray ladder(String priority, JsonArray steps) {
    return new JsonArray().add(new JsonObject().put("priority", priority).put("steps", steps));
  }

  static JsonArray steps(String... steps) {
    var array = new JsonArray();
    for (var step : steps) {
      var parts = List.of(step.split(":", -1));
      array.add(new JsonObject()
          .put("rung", parts.get(0))
          .put("level", parts.get(1))
          .put("waitSeconds", Integer.parseInt(parts.get(2))));
    }
    return array;
  }

  static long amount(JsonObject inForce, String clock, String priority) {
    return inForce.getJsonArray("clocks").stream()
        .map(JsonObject.class::cast)
        .filter(rule -> rule.getString("clock").equals(clock))
        .flatMap(rule -> rule.getJsonArray("lengths").stream())
        .map(JsonObject.class::cast)
        .filter(length -> length.getString("priority").equals(priority))
        .findFirst()
        .orElseThrow()
        .getLong("amount");
  }

  static List<String> fields(HttpResponse<String> answer) {
    return json(answer).getJsonArray("errors", new JsonArray()).stream()
        .map(error -> ((JsonObject) error).getString("field"))
        .toList();
  }

  static List<String> errors(HttpResponse<String> answer) {
    return json(answer).getJsonArray("errors").stream()
        .map(JsonObject.class::cast)
        .map(error -> error.getString("field") + ": " + error.getString("message"))
        .toList();
  }

  static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
