package vn.kipthoi.routing.policy.web;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.policy.CalendarDay;
import vn.kipthoi.routing.policy.DaysRule.Wanted;

/** Reads what somebody wants to be otherwise in the calendar; everything wrong at its field. */
final class DaysForm {

  private static final int LONGEST_ANSWER = 500;

  private final PolicyRoom room;
  private final PolicyWords words;
  private final FieldErrors errors = new FieldErrors();

  DaysForm(PolicyRoom room, PolicyWords words) {
    this.room = room;
    this.words = words;
  }

  /** @param id drawn by the sender, or here when they drew none */
  record Asking(UUID id, UnitCode unit, Wanted wanted, String reason) {}

  /** @throws vn.kipthoi.platform.web.Problem 422 naming everything that cannot be understood */
  Asking read(JsonObject sent) {
    var asking = understood(sent);
    errors.throwIfAny();
    return asking.orElseThrow();
  }

  FieldErrors errors() {
    return errors;
  }

  /** Empty when something could not be understood, which the errors say. */
  Optional<Asking> understood(JsonObject sent) {
    var unit = room.unit(text(sent, "unitCode"));
    var from = day(sent, "from");
    var until = sent.containsKey("until") ? day(sent, "until") : from;
    var kind = CalendarDay.Kind.ofWord(text(sent, "kind"));
    var id = id(text(sent, "id"));
    errors.unless(unit.isPresent(), "unitCode", words.noUnit());
    errors.unless(kind.isPresent(), "kind", words.noKindOfDay());
    errors.unless(id.isPresent(), "id", words.noText());
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Asking(
        id.orElseThrow(),
        unit.orElseThrow(),
        new Wanted(
            from.orElseThrow(),
            until.orElseThrow(),
            kind.orElseThrow(),
            text(sent, "vietnamese"),
            text(sent, "english")),
        text(sent, "reason")));
  }

  /** Why not; empty when it is approved. */
  static Optional<String> answer(JsonObject sent, PolicyWords words) {
    var errors = new FieldErrors();
    var approve = sent.getValue("approve");
    var answer = sent.getValue("answer") instanceof String said ? said.strip() : "";
    errors.unless(approve instanceof Boolean, "approve", words.needsVerdict());
    errors.unless(
        !Boolean.FALSE.equals(approve) || (!answer.isEmpty() && answer.length() <= LONGEST_ANSWER),
        "answer",
        words.needsAnswer());
    errors.throwIfAny();
    return Boolean.TRUE.equals(approve) ? Optional.empty() : Optional.of(answer);
  }

  private Optional<LocalDate> day(JsonObject sent, String field) {
    try {
      return Optional.of(LocalDate.parse(text(sent, field)));
    } catch (DateTimeException e) {
      errors.add(field, words.noDay());
      return Optional.empty();
    }
  }

  private static Optional<UUID> id(String sent) {
    try {
      return Optional.of(sent.isEmpty() ? UUID.randomUUID() : UUID.fromString(sent));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonObject sent, String field) {
    return sent.getValue(field) instanceof String text ? text.strip() : "";
  }
}
