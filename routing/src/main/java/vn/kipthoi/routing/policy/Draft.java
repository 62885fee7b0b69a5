package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.desk.Step;

/**
 * What a version of policy will say, before it is checked. One of the country says everything; one
 * of a province only what it shortens.
 *
 * @param unit the country, or the province that it is for
 * @param effectiveFrom when it takes effect
 * @param reason why, in the maker's words; names nobody
 * @param warnings of the country alone: a province is warned as the country is
 * @param ladders by priority; of a province, those that it has of its own
 */
public record Draft(
    UnitCode unit,
    Instant effectiveFrom,
    String reason,
    Map<ClockId, List<Allowance>> allowances,
    Map<ClockId, List<Warning>> warnings,
    Map<Priority, List<Step>> ladders) {

  public Draft {
    allowances = Map.copyOf(allowances);
    warnings = Map.copyOf(warnings);
    ladders = Map.copyOf(ladders);
  }

  /** What the country has at this moment, to be changed from a moment on. */
  public static Draft ofNation(
      Policy policy, Map<Priority, List<Step>> ladders, Instant effectiveFrom, String reason) {
    var allowances = new EnumMap<ClockId, List<Allowance>>(ClockId.class);
    var warnings = new EnumMap<ClockId, List<Warning>>(ClockId.class);
    policy.inOrder().forEach(rule -> {
      allowances.put(rule.clock(), rule.allowances());
      warnings.put(rule.clock(), rule.warnings());
    });
    return new Draft(UnitCode.NATION, effectiveFrom, reason, allowances, warnings, ladders);
  }

  /** A province that does not shorten anything yet. */
  public static Draft ofProvince(UnitCode province, Instant effectiveFrom, String reason) {
    return new Draft(province, effectiveFrom, reason, Map.of(), Map.of(), Map.of());
  }

  public boolean isNational() {
    return unit.equals(UnitCode.NATION);
  }

  /** The draft with a change. What the change does not speak of stays. */
  public Draft with(Change change) {
    var lengths = new EnumMap<ClockId, List<Allowance>>(ClockId.class);
    lengths.putAll(allowances);
    change
        .lengths()
        .forEach(one ->
            lengths.merge(one.clock(), one.asList(), (before, now) -> replaced(before, one)));
    lengths.values().removeIf(List::isEmpty);
    var warned = new EnumMap<ClockId, List<Warning>>(ClockId.class);
    warned.putAll(warnings);
    warned.putAll(change.warnings());
    var climbed = new EnumMap<Priority, List<Step>>(Priority.class);
    climbed.putAll(ladders);
    climbed.putAll(change.ladders());
    climbed.values().removeIf(List::isEmpty);
    return new Draft(
        unit,
        change.effectiveFrom().orElse(effectiveFrom),
        change.reason().orElse(reason),
        lengths,
        warned,
        climbed);
  }

  /** The rules of all clocks as they would be, with the rest of each rule from before. */
  public Policy asNational(String version, Policy before) {
    return Policy.of(
        version,
        before.inOrder().stream()
            .map(rule -> rule.with(
                allowances.getOrDefault(rule.clock(), List.of()),
                warnings.getOrDefault(rule.clock(), List.of())))
            .toList());
  }

  /** The same, taking effect at another moment. */
  public Draft from(Instant moment) {
    return new Draft(unit, moment, reason, allowances, warnings, ladders);
  }

  /** What it would be once it is checked. */
  public PolicyVersion asVersion(String version, Policy before) {
    return isNational()
        ? new PolicyVersion.National(effectiveFrom, asNational(version, before))
        : new PolicyVersion.Provincial(version, unit, effectiveFrom, allowances);
  }

  private static List<Allowance> replaced(List<Allowance> before, LengthChange change) {
    var after = new ArrayList<>(before);
    after.removeIf(allowance -> allowance.place().equals(change.place()));
    after.addAll(change.asList());
    return List.copyOf(after);
  }

  /**
   * What somebody wants to be otherwise.
   *
   * @param ladders whole ones; of a province an empty one gives up its own
   */
  public record Change(
      Optional<Instant> effectiveFrom,
      Optional<String> reason,
      List<LengthChange> lengths,
      Map<ClockId, List<Warning>> warnings,
      Map<Priority, List<Step>> ladders) {

    public Change {
      lengths = List.copyOf(lengths);
      warnings = Map.copyOf(warnings);
      ladders = Map.copyOf(ladders);
    }
  }

  /** @param length empty when a province gives up its own */
  public record LengthChange(ClockId clock, Allowance.Place place, Optional<Length> length) {

    List<Allowance> asList() {
      return length.stream()
          .map(given -> new Allowance(place.priority(), place.condition(), given))
          .toList();
    }
  }
}
