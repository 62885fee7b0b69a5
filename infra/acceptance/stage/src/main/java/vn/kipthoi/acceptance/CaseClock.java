package vn.kipthoi.acceptance;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** One clock of a case, as the contract shows it. */
record CaseClock(String state, Instant startedAt, Instant dueAt, List<Instant> warnedAt) {

  static CaseClock of(JsonObject json) {
    return new CaseClock(
        json.getString("state"),
        Instant.parse(json.getString("startedAt")),
        Instant.parse(json.getString("dueAt")),
        json.getJsonArray("warnedAt").stream()
            .map(at -> Instant.parse(at.toString()))
            .toList());
  }
}
