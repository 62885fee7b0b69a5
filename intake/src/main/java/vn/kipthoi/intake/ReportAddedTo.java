package vn.kipthoi.intake;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.facts.Fact;

/**
 * The reporter came back and added something, and triage was run again. Ids, codes and instants
 * only: what was said stays sealed with intake.
 *
 * @param reportId the report
 * @param messageId what was added, by which a second reading of the fact is known
 * @param at when it was added
 * @param priority what triage finds now; whoever has the case may only become more urgent by it
 * @param twelveHours whether the law's twelve hours run by what is known now
 */
public record ReportAddedTo(
    UUID reportId, UUID messageId, Instant at, Priority priority, boolean twelveHours) {

  public static final String KIND = "ReportAddedTo";

  /** The fact to record; its id is the message's, so a second recording is refused. */
  public Fact asFact() {
    var json = new JsonObject()
        .put("at", at.toString())
        .put("priority", priority.name())
        .put("twelveHours", twelveHours);
    return new Fact(messageId, KIND, reportId, json, at);
  }

  public static ReportAddedTo from(Fact fact) {
    var json = fact.body();
    return new ReportAddedTo(
        fact.subject(),
        fact.id(),
        Instant.parse(json.getString("at")),
        Priority.valueOf(json.getString("priority")),
        json.getBoolean("twelveHours"));
  }
}
