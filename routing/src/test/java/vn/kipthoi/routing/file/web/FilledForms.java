package vn.kipthoi.routing.file.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Forms with every answer that they ask for. */
final class FilledForms {

  private FilledForms() {}

  static JsonObject assessment() {
    return levels(json("childName", "Bé Na")
        .put("childBirth", "9 tuổi")
        .put("sex", "female")
        .put("childSeen", "yes")
        .put("seenAt", "2026-11-22T09:00")
        .put("seenBy", "chị Lan")
        .put("seenWhere", "nhà bà ngoại")
        .put("childSafe", "yes")
        .put("h4", "low")
        .put("harmNotes", "vết bầm ở tay")
        .put("crimeSign", "yes")
        .put(
            "harms",
            new JsonArray()
                .add(json("harm", "VIO.PHYS").put("stage", "confirmed").put("event", "happened")))
        .put("measures", new JsonArray().add("guarded"))
        .put("conclusion", "intervene")
        .put("conclusionWhy", "có tổn hại"));
  }

  static JsonObject needs() {
    return levels(json("physical", "unknown")
        .put("mental", "unknown")
        .put("emotional", "unknown")
        .put("childView", "unknown")
        .put("family", "unknown")
        .put("carerAbility", "low")
        .put("h4", "low")
        .put("metOn", "2026-11-22")
        .put("minutesNumber", "01/BB")
        .put("needs", new JsonArray().add(json("need", "medical").put("detail", "khám"))));
  }

  static JsonObject plan() {
    return json("childName", "Bé Na")
        .put("childBirth", "9 tuổi")
        .put("sex", "female")
        .put("needsSummary", "khám")
        .put("goals", "an toàn")
        .put("childHeard", "yes")
        .put("from", "2026-11-23")
        .put("until", "2026-12-23")
        .put("lead", "UBND")
        .put("monitor", "chị Lan")
        .put("reviewOn", "2026-12-20")
        .put(
            "activities",
            new JsonArray()
                .add(json("activity", "khám").put("who", "trạm y tế").put("by", "2026-11-25")));
  }

  static JsonObject review() {
    return levels(json("done", "đã khám")
        .put("lastSeenAt", "2026-11-22T09:00")
        .put("lastSeenBy", "chị Lan")
        .put("result", "close")
        .put("resultWhy", "ổn định")
        .put("childView", "unknown"));
  }

  private static JsonObject levels(JsonObject answers) {
    for (var item : List.of("h1", "h2", "h3", "p1", "p2", "p3", "p4", "p5")) {
      answers.put(item, item.startsWith("h") ? "low" : "high");
    }
    return answers;
  }

  private static JsonObject json(String name, Object value) {
    return new JsonObject().put(name, value);
  }
}
