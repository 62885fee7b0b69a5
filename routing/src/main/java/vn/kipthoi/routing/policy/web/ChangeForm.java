package vn.kipthoi.routing.policy.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.Condition;
import vn.kipthoi.routing.policy.Draft.Change;
import vn.kipthoi.routing.policy.Draft.LengthChange;
import vn.kipthoi.routing.policy.Fault;
import vn.kipthoi.routing.policy.Length;
import vn.kipthoi.routing.policy.Policy;
import vn.kipthoi.routing.policy.Warning;

/**
 * Reads what a program wants to be otherwise in a version of policy. Says everything that cannot be
 * understood, each at its field; whether it may stand is decided later.
 */
final class ChangeForm {

  private static final Policy KNOWN = Policy.shipped();
  private static final int MOST = 100;

  private final PolicyWords words;
  private final FieldErrors errors = new FieldErrors();
  private final List<LengthChange> lengths = new ArrayList<>();
  private final Map<ClockId, List<Warning>> warnings = new EnumMap<>(ClockId.class);
  private final Map<Priority, List<Step>> ladders = new EnumMap<>(Priority.class);

  ChangeForm(PolicyWords words) {
    this.words = words;
  }

  /**
   * @throws vn.kipthoi.platform.web.Problem 422 naming every field that cannot be understood
   */
  Change read(JsonObject sent) {
    var change = understood(sent);
    errors.throwIfAny();
    return change;
  }

  /** What could be understood; the rest is among the errors. */
  Change understood(JsonObject sent) {
    var effectiveFrom = instant(sent, "effectiveFrom");
    var reason = text(sent, "reason");
    objects(sent, "clocks").forEach(this::clock);
    objects(sent, "ladders").forEach(this::ladder);
    return new Change(effectiveFrom, reason.map(String::strip), lengths, warnings, ladders);
  }

  /** The edit that the change was made from; an error when there is none. */
  int edit(JsonObject sent) {
    if (sent.getValue("edit") instanceof Integer edit) {
      return edit;
    }
    errors.add("edit", words.needsEdit());
    return 0;
  }

  FieldErrors errors() {
    return errors;
  }

  private void clock(JsonObject sent) {
    var clock = text(sent, "clock").flatMap(ClockId::ofWord);
    if (clock.isEmpty()) {
      errors.add("clocks", words.unknownClock());
      return;
    }
    objects(sent, "lengths").forEach(length -> length(clock.get(), length));
    if (sent.containsKey("warnings")) {
      warnings.put(clock.get(), warnings(clock.get(), sent.getValue("warnings")));
    }
  }

  private void length(ClockId clock, JsonObject sent) {
    var priority = text(sent, "priority").flatMap(ChangeForm::priority);
    var condition =
        Optional.of(text(sent, "condition").orElse("always")).flatMap(ChangeForm::condition);
    if (priority.isEmpty() || condition.isEmpty()) {
      errors.add("clocks." + clock.word(), words.unknownPlace());
      return;
    }
    var place = new Allowance.Place(priority.get(), condition.get());
    var field = Fault.at(clock, place);
    var known = KNOWN.rule(clock).flatMap(rule -> rule.lengthAt(place));
    if (known.isEmpty()) {
      errors.add(field, words.noSuchLength());
      return;
    }
    lengths.add(new LengthChange(clock, place, length(field, known.get(), sent)));
  }

  private Optional<Length> length(String field, Length known, JsonObject sent) {
    var amount = sent.getValue("amount");
    if (amount == null && sent.containsKey("amount")) {
      return Optional.empty();
    }
    if (amount instanceof Number number
        && number.doubleValue() == number.longValue()
        && number.longValue() > 0
        && number.longValue() <= Integer.MAX_VALUE) {
      return Optional.of(Length.of(known.kind(), number.longValue()));
    }
    errors.add(field, words.noLength());
    return Optional.empty();
  }

  private List<Warning> warnings(ClockId clock, @Nullable Object sent) {
    var read = new ArrayList<Warning>();
    for (var one : sent instanceof JsonArray array ? array : new JsonArray().addNull()) {
      var warning = one instanceof String text ? Warning.parse(text) : Optional.<Warning>empty();
      warning.ifPresentOrElse(read::add, () -> errors.add(Fault.at(clock), words.noWarning()));
    }
    return read;
  }

  private void ladder(JsonObject sent) {
    var priority = text(sent, "priority").flatMap(ChangeForm::priority);
    if (priority.isEmpty()) {
      errors.add("ladders", words.unknownPlace());
      return;
    }
    var steps = objects(sent, "steps");
    ladders.put(
        priority.get(),
        IntStream.range(0, steps.size())
            .boxed()
            .flatMap(place -> step(priority.get(), place, steps.get(place)).stream())
            .toList());
  }

  private Optional<Step> step(Priority priority, int place, JsonObject sent) {
    var field = Fault.at(priority) + "." + place;
    var level = text(sent, "level").flatMap(ChangeForm::level);
    var rung = text(sent, "rung").filter(word -> word.matches("[a-z][a-z-]{1,29}"));
    var more = sent.getValue("moreEachRound") == null ? 0 : sent.getValue("moreEachRound");
    if (level.isPresent()
        && rung.isPresent()
        && sent.getValue("waitSeconds") instanceof Integer wait
        && more instanceof Integer people) {
      return Optional.of(
          new Step(place, new Rung(rung.get()), level.get(), Duration.ofSeconds(wait), people));
    }
    errors.add(field, words.noStep());
    return Optional.empty();
  }

  private Optional<Instant> instant(JsonObject sent, String field) {
    return text(sent, field).flatMap(written -> {
      try {
        return Optional.of(OffsetDateTime.parse(written).toInstant());
      } catch (DateTimeException e) {
        errors.add(field, words.noMoment());
        return Optional.empty();
      }
    });
  }

  private Optional<String> text(JsonObject sent, String field) {
    var value = sent.getValue(field);
    if (value == null || value instanceof String) {
      return Optional.ofNullable((String) value);
    }
    errors.add(field, words.noText());
    return Optional.empty();
  }

  private List<JsonObject> objects(JsonObject sent, String field) {
    var value = sent.getValue(field);
    if (value == null) {
      return List.of();
    }
    if (value instanceof JsonArray array
        && array.size() <= MOST
        && array.stream().allMatch(JsonObject.class::isInstance)) {
      return array.stream().map(JsonObject.class::cast).toList();
    }
    errors.add(field, words.noList());
    return List.of();
  }

  private static Optional<Priority> priority(String word) {
    return Arrays.stream(Priority.values())
        .filter(one -> one.name().equals(word))
        .findFirst();
  }

  private static Optional<Condition> condition(String word) {
    return Arrays.stream(Condition.values())
        .filter(one -> one.word().equals(word))
        .findFirst();
  }

  private static Optional<Level> level(String word) {
    return Arrays.stream(Level.values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
