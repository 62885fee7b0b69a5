package vn.kipthoi.routing.policy.web;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.ClockRule;
import vn.kipthoi.routing.policy.Fault;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.VietNam;

/**
 * Reads the form of a draft as people fill it in, into what programs send. An empty field of a
 * province gives up what it has of its own; an empty wait leaves a rung out.
 */
final class PolicyForm {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MultiMap typed;
  private final PolicyWords words;
  private final FieldErrors errors = new FieldErrors();

  PolicyForm(MultiMap typed, PolicyWords words) {
    this.typed = typed;
    this.words = words;
  }

  static String moment(Instant at) {
    return MOMENT.format(at.atZone(VietNam.ZONE));
  }

  static String wait(Priority priority, Step rung) {
    return Fault.at(priority) + ".wait." + rung.rung().word();
  }

  static String more(Priority priority, Step rung) {
    return Fault.at(priority) + ".more." + rung.rung().word();
  }

  /** The country's rungs, and what the draft has beside them, from below upwards. */
  static List<Step> rungs(Filed filed, Map<Priority, List<Step>> ladders, Priority priority) {
    var rungs = new ArrayList<>(ladders.getOrDefault(priority, List.of()));
    filed.draft().ladders().getOrDefault(priority, List.of()).stream()
        .filter(own -> rungs.stream().noneMatch(step -> step.rung().equals(own.rung())))
        .forEach(rungs::add);
    rungs.sort(Comparator.comparing(Step::level));
    return rungs;
  }

  FieldErrors errors() {
    return errors;
  }

  /** Everything as it was typed, to be shown again. */
  Map<String, String> typed() {
    var shown = new LinkedHashMap<String, String>();
    typed.forEach(entry -> shown.put(entry.getKey(), entry.getValue()));
    return shown;
  }

  /** The head of a draft: date and reason. */
  JsonObject head() {
    var json = new JsonObject().put("reason", text("reason"));
    try {
      var local = LocalDateTime.parse(text("effectiveFrom").replace('T', ' '), MOMENT);
      json.put("effectiveFrom", local.atZone(VietNam.ZONE).toOffsetDateTime().toString());
    } catch (DateTimeException e) {
      errors.add("effectiveFrom", words.effectiveFromHint());
    }
    return json;
  }

  JsonObject whole(Filed filed, List<ClockRule> rules, Map<Priority, List<Step>> ladders) {
    var clocks = new JsonArray();
    rules.forEach(rule -> clocks.add(clock(filed, rule)));
    var climbs = new JsonArray();
    Arrays.stream(Priority.values())
        .map(priority -> ladder(priority, rungs(filed, ladders, priority)))
        .forEach(climbs::add);
    return head().put("clocks", clocks).put("ladders", climbs);
  }

  private JsonObject clock(Filed filed, ClockRule rule) {
    var lengths = new JsonArray();
    rule.allowances().forEach(allowance -> length(filed, rule, allowance).ifPresent(lengths::add));
    var json = new JsonObject().put("clock", rule.clock().word()).put("lengths", lengths);
    if (filed.draft().isNational()) {
      json.put("warnings", warnings(text(Fault.at(rule.clock()))));
    }
    return json;
  }

  private Optional<JsonObject> length(Filed filed, ClockRule rule, Allowance allowance) {
    var field = Fault.at(rule.clock(), allowance.place());
    var written = text(field);
    var amount = LengthText.amount(allowance.length().kind(), written);
    if (amount.isEmpty() && (!written.isEmpty() || filed.draft().isNational())) {
      errors.add(field, words.noLength());
      return Optional.empty();
    }
    return Optional.of(new JsonObject()
        .put("priority", allowance.priority().name())
        .put("condition", allowance.condition().word())
        .put("amount", amount.orElse(null)));
  }

  private static JsonArray warnings(String written) {
    return new JsonArray(Arrays.stream(written.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> one.replaceAll("\\s*%$", " %"))
        .toList());
  }

  private JsonObject ladder(Priority priority, List<Step> rungs) {
    var steps = new JsonArray();
    for (var rung : rungs) {
      var written = text(wait(priority, rung));
      if (!written.isEmpty()) {
        LengthText.wait(written)
            .filter(wait -> wait.compareTo(Duration.ofDays(7)) <= 0)
            .ifPresentOrElse(
                wait -> steps.add(step(priority, rung, wait)),
                () -> errors.add(wait(priority, rung), words.noWait()));
      }
    }
    return new JsonObject().put("priority", priority.name()).put("steps", steps);
  }

  private JsonObject step(Priority priority, Step rung, Duration wait) {
    var more = text(more(priority, rung));
    if (!more.matches("\\d{0,2}")) {
      errors.add(more(priority, rung), words.noWait());
    }
    return new JsonObject()
        .put("rung", rung.rung().word())
        .put("level", rung.level().word())
        .put("waitSeconds", Math.toIntExact(wait.toSeconds()))
        .put("moreEachRound", more.matches("\\d{1,2}") ? Integer.parseInt(more) : 0);
  }

  private String text(String field) {
    var value = typed.get(field);
    return value == null ? "" : value.strip();
  }
}
