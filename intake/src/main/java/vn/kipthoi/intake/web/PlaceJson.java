package vn.kipthoi.intake.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import vn.kipthoi.intake.place.Candidate;
import vn.kipthoi.intake.place.PlaceAnswer;

/** What the place finder found, as the contract words it. */
final class PlaceJson {

  private PlaceJson() {}

  static JsonObject of(PlaceAnswer answer, PlaceWording wording) {
    var candidates = new JsonArray();
    answer.candidates().forEach(candidate -> candidates.add(of(candidate, wording)));
    var json = new JsonObject().put("candidates", candidates);
    return answer
        .question()
        .map(asked -> json.put("question", wording.question(asked)))
        .orElse(json);
  }

  private static JsonObject of(Candidate candidate, PlaceWording wording) {
    return new JsonObject()
        .put("unitCode", candidate.unit().code().text())
        .put("name", candidate.unit().fullName())
        .put("province", candidate.province().name())
        .put("certainty", candidate.certainty().name().toLowerCase(Locale.ROOT))
        .put("reason", wording.reason(candidate));
  }
}
