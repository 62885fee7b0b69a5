package vn.kipthoi.routing.life;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Somebody saw the child with their own eyes.
 *
 * @param by who, in the words of whoever says so
 * @param where, in the same
 * @param safe whether the child was safe there
 */
public record Sighting(Instant at, Personal<String> by, Personal<String> where, boolean safe) {

  JsonObject codes() {
    return new JsonObject().put("seenAt", at.toString()).put("safe", safe);
  }

  Map<String, Personal<String>> words() {
    return Map.of("seenBy", by, "where", where);
  }

  /**
   * Nobody can have seen the child for this case before it was heard of, or later than now. People
   * tell it to the minute, so all of the minute in which it was heard of is meant.
   */
  Optional<Refusal> impossible(Standing standing, Instant now) {
    return impossible(at, standing, now);
  }

  static Optional<Refusal> impossible(Instant at, Standing standing, Instant now) {
    if (at.isAfter(now)) {
      return Optional.of(Refusal.NOT_YET);
    }
    return at.isBefore(standing.heardAt().truncatedTo(ChronoUnit.MINUTES))
        ? Optional.of(Refusal.BEFORE_THE_REPORT)
        : Optional.empty();
  }
}
