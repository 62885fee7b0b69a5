package vn.kipthoi.routing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;

/**
 * People are asked to answer for a case before a deadline passes. It holds no personal data:
 * people by id, the case by its number, the place by its unit.
 *
 * @param deadline what is to be answered
 * @param caseNumber the code that texts carry
 * @param rung who they are on the ladder
 * @param unit the unit whose people they are
 * @param commune the commune that the case is about, or the unit that holds it while that is unknown
 * @param priority how urgent
 * @param dueAt when the next rung is told instead
 * @param notBefore until when phones are left alone, because it is night and it can wait; empty when
 *     they ring at once
 * @param people whom to tell, the first on duty first; never empty
 */
public record CallOut(
    DeadlineRef deadline,
    CaseNumber caseNumber,
    Rung rung,
    UnitCode unit,
    UnitCode commune,
    Priority priority,
    Instant dueAt,
    Optional<Instant> notBefore,
    List<UUID> people) {

  /** One that rings at once. */
  public CallOut(
      DeadlineRef deadline,
      CaseNumber caseNumber,
      Rung rung,
      UnitCode unit,
      UnitCode commune,
      Priority priority,
      Instant dueAt,
      List<UUID> people) {
    this(deadline, caseNumber, rung, unit, commune, priority, dueAt, Optional.empty(), people);
  }

  public CallOut {
    people = List.copyOf(people);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("a call-out reaches somebody; an empty rung is skipped");
    }
  }

  JsonObject json() {
    var json = new JsonObject()
        .put("deadlineId", deadline.id().toString())
        .put("caseId", deadline.caseId().value().toString())
        .put("clock", deadline.clock())
        .put("step", deadline.step())
        .put("round", deadline.round())
        .put("caseNumber", caseNumber.text())
        .put("rung", rung.word())
        .put("unit", unit.text())
        .put("commune", commune.text())
        .put("priority", priority.name())
        .put("dueAt", dueAt.toString())
        .put("people", new JsonArray(people.stream().map(UUID::toString).toList()));
    notBefore.ifPresent(moment -> json.put("notBefore", moment.toString()));
    return json;
  }

  static CallOut from(JsonObject json) {
    var deadline = new DeadlineRef(
        UUID.fromString(json.getString("deadlineId")),
        new CaseId(UUID.fromString(json.getString("caseId"))),
        json.getString("clock"),
        json.getInteger("step"),
        json.getInteger("round"));
    return new CallOut(
        deadline,
        new CaseNumber(json.getString("caseNumber")),
        new Rung(json.getString("rung")),
        new UnitCode(json.getString("unit")),
        new UnitCode(json.getString("commune")),
        Priority.valueOf(json.getString("priority")),
        Instant.parse(json.getString("dueAt")),
        Optional.ofNullable(json.getString("notBefore")).map(Instant::parse),
        json.getJsonArray("people").stream()
            .map(id -> UUID.fromString((String) id))
            .toList());
  }
}
