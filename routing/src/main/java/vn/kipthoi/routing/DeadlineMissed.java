package vn.kipthoi.routing;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.facts.Fact;

/**
 * Nobody answered in time; the next rung is to be told now. The duty of those below does not end.
 *
 * @param missed the deadline that passed
 * @param next whom to tell, and by when they must answer
 */
public record DeadlineMissed(UUID missed, CallOut next) {

  public static final String KIND = "DeadlineMissed";

  public Fact asFact(Instant recordedAt) {
    var body = new JsonObject().put("missed", missed.toString()).put("next", next.json());
    return new Fact(next.deadline().id(), KIND, next.deadline().caseId().value(), body, recordedAt);
  }

  public static DeadlineMissed from(Fact fact) {
    return new DeadlineMissed(
        UUID.fromString(fact.body().getString("missed")),
        CallOut.from(fact.body().getJsonObject("next")));
  }
}
