package vn.kipthoi.routing;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.facts.Fact;

/**
 * Nobody answered in time, or something that is owed was not done; the next rung is to be told now.
 * The duty of those below does not end.
 *
 * @param missed the deadline that passed
 * @param work what was not done, as the word of its clock; empty when it is an answer that is missing
 * @param next whom to tell, and by when they must answer
 */
public record DeadlineMissed(UUID missed, Optional<String> work, CallOut next) {

  public static final String KIND = "DeadlineMissed";

  public Fact asFact(Instant recordedAt) {
    var body = new JsonObject().put("missed", missed.toString()).put("next", next.json());
    work.ifPresent(clock -> body.put("work", clock));
    return new Fact(next.deadline().id(), KIND, next.deadline().caseId().value(), body, recordedAt);
  }

  public static DeadlineMissed from(Fact fact) {
    return new DeadlineMissed(
        UUID.fromString(fact.body().getString("missed")),
        Optional.ofNullable(fact.body().getString("work")),
        CallOut.from(fact.body().getJsonObject("next")));
  }
}
