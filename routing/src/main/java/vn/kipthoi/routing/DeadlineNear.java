package vn.kipthoi.routing;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.facts.Fact;

/**
 * Time is passing, and something that is owed is not done: whoever can still act is reminded once.
 *
 * @param number which warning of the deadline it is, 1 for the first
 * @param reminded what is owed, by when, and whom to remind; nobody is asked to answer
 */
public record DeadlineNear(int number, CallOut reminded) {

  public static final String KIND = "DeadlineNear";

  public Fact asFact(Instant recordedAt) {
    var deadline = reminded.deadline();
    var id = UUID.nameUUIDFromBytes(
        (deadline.id() + "/warning/" + number).getBytes(StandardCharsets.UTF_8));
    var body = new JsonObject().put("number", number).put("reminded", reminded.json());
    return new Fact(id, KIND, deadline.caseId().value(), body, recordedAt);
  }

  public static DeadlineNear from(Fact fact) {
    return new DeadlineNear(
        fact.body().getInteger("number"), CallOut.from(fact.body().getJsonObject("reminded")));
  }
}
