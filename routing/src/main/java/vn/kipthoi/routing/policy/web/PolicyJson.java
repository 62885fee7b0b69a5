package vn.kipthoi.routing.policy.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.CalendarDay;
import vn.kipthoi.routing.policy.ClockRule;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.Draft;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.Night;
import vn.kipthoi.routing.policy.PolicyRights;
import vn.kipthoi.routing.policy.Warning;

/** Policy and calendar as JSON. */
record PolicyJson(PolicyNames names) {

  JsonObject head(Filed filed, Viewer viewer) {
    var hands = filed.hands();
    var json = new JsonObject()
        .put("version", filed.version())
        .put("unitCode", filed.unit().text())
        .put("unitName", names.unit(filed.unit()))
        .put("state", filed.state().word())
        .put("edit", filed.edit())
        .put("effectiveFrom", filed.draft().effectiveFrom().toString())
        .put("reason", filed.draft().reason())
        .put("draftedAt", hands.draftedAt().toString())
        .put("mine", filed.isMadeBy(viewer.accountId()))
        .put("mayChange", PolicyRights.mayChange(viewer, filed))
        .put("mayCheck", PolicyRights.check(viewer, filed).isEmpty());
    hands.submittedAt().ifPresent(at -> json.put("submittedAt", at.toString()));
    hands.checkedAt().ifPresent(at -> json.put("checkedAt", at.toString()));
    hands.answer().ifPresent(answer -> json.put("answer", answer));
    return json;
  }

  JsonArray clocks(List<ClockRule> rules) {
    return new JsonArray(rules.stream().map(this::clock).toList());
  }

  private JsonObject clock(ClockRule rule) {
    var json = new JsonObject()
        .put("clock", rule.clock().word())
        .put("letter", rule.clock().letter())
        .put("name", names.clock(rule.clock()))
        .put("span", names.span(rule.clock()))
        .put(
            "stops",
            new JsonArray(rule.stops().stream().map(Milestone::word).sorted().toList()))
        .put(
            "lengths",
            new JsonArray(rule.allowances().stream().map(this::length).toList()))
        .put(
            "warnings",
            new JsonArray(rule.warnings().stream().map(Warning::text).toList()))
        .put("pausable", rule.pausable())
        .put("basis", names.basis(rule.basis().source()))
        .put("ofLaw", rule.basis().ofLaw())
        .put("whenMissed", rule.whenMissed().word());
    rule.starts().ifPresent(start -> json.put("starts", start.word()));
    rule.night().ifPresent(night -> json.put("night", night(night)));
    return json;
  }

  private static JsonObject night(Night night) {
    return new JsonObject()
        .put("begins", night.begins().toString())
        .put("ends", night.ends().toString());
  }

  /** What a version says of lengths and warnings; of a province, what it shortens. */
  JsonArray lengths(Draft draft) {
    return new JsonArray(Stream.of(ClockId.values())
        .filter(clock -> draft.allowances().containsKey(clock))
        .map(clock -> lengths(draft, clock))
        .toList());
  }

  private JsonObject lengths(Draft draft, ClockId clock) {
    var json = new JsonObject()
        .put("clock", clock.word())
        .put("name", names.clock(clock))
        .put(
            "lengths",
            new JsonArray(draft.allowances().getOrDefault(clock, List.of()).stream()
                .map(this::length)
                .toList()));
    Optional.ofNullable(draft.warnings().get(clock))
        .map(warnings -> new JsonArray(warnings.stream().map(Warning::text).toList()))
        .ifPresent(warnings -> json.put("warnings", warnings));
    return json;
  }

  private JsonObject length(Allowance allowance) {
    return new JsonObject()
        .put("priority", allowance.priority().name())
        .put("condition", allowance.condition().word())
        .put("kind", allowance.length().kind().word())
        .put("amount", allowance.length().amount())
        .put("text", names.length(allowance.length()));
  }

  JsonArray ladders(Map<Priority, List<Step>> ladders) {
    return new JsonArray(ladders.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(ladder -> new JsonObject()
            .put("priority", ladder.getKey().name())
            .put(
                "steps",
                new JsonArray(ladder.getValue().stream()
                    .map(step -> step(ladder.getValue(), step))
                    .toList())))
        .toList());
  }

  private JsonObject step(List<Step> steps, Step step) {
    return new JsonObject()
        .put("rung", step.rung().word())
        .put("level", step.level().word())
        .put("waitSeconds", step.within().toSeconds())
        .put("moreEachRound", step.moreEachRound())
        .put("text", names.told(steps, step));
  }

  JsonObject day(CalendarDay day) {
    return new JsonObject()
        .put("day", day.day().toString())
        .put("kind", day.kind().word())
        .put("name", names.dayName(day))
        .put("source", day.source());
  }

  JsonObject change(DaysDraft draft) {
    var json = new JsonObject()
        .put("id", draft.id().toString())
        .put("unitCode", draft.unit().text())
        .put("unitName", names.unit(draft.unit()))
        .put(
            "state",
            draft.state() == Filed.State.DRAFT ? "waiting" : draft.state().word())
        .put("reason", draft.reason())
        .put("draftedAt", draft.draftedAt().toString())
        .put("days", new JsonArray(draft.days().stream().map(this::day).toList()));
    Optional<String> answer = draft.answer();
    answer.ifPresent(said -> json.put("answer", said));
    return json;
  }
}
