package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kipthoi.routing.ClockId;

/**
 * One version of the rules of all clocks.
 *
 * @param version what deadlines name when they say by which rules they were made
 */
public record Policy(String version, Map<ClockId, ClockRule> rules) {

  /** Never pausable, and never longer in a province: a child's safety hangs on them. */
  public static final Set<ClockId> OF_SAFETY = Set.of(
      ClockId.CALL_ANSWERED,
      ClockId.FIRST_LOOK,
      ClockId.TRIAGE,
      ClockId.DELIVERY,
      ClockId.ACKNOWLEDGE,
      ClockId.CHILD_SEEN,
      ClockId.EMERGENCY,
      ClockId.POLICE,
      ClockId.SEPARATION,
      ClockId.ESCALATION);

  public Policy {
    rules = Map.copyOf(rules);
  }

  public static Policy of(String version, Collection<ClockRule> rules) {
    var byClock = new EnumMap<ClockId, ClockRule>(ClockId.class);
    rules.forEach(rule -> byClock.put(rule.clock(), rule));
    return new Policy(version, byClock);
  }

  /** What the program ships. */
  public static Policy shipped() {
    return ClocksFile.read("clocks.json");
  }

  public Optional<ClockRule> rule(ClockId clock) {
    return Optional.ofNullable(rules.get(clock));
  }

  /** The rules in the order of their letters. */
  public List<ClockRule> inOrder() {
    return rules.values().stream()
        .sorted(Comparator.comparing(ClockRule::clock))
        .toList();
  }

  /** When a clock that starts at a moment is due; empty when it does not run for such a case. */
  public Optional<Due> due(
      ClockId clock, Instant start, Circumstances circumstances, WorkingCalendar calendar) {
    return rule(clock).flatMap(rule -> rule.dueFrom(start, circumstances, calendar));
  }

  /** The clocks that a supervisor may pause with a reason. */
  public Set<ClockId> pausable() {
    return rules.values().stream()
        .filter(ClockRule::pausable)
        .map(ClockRule::clock)
        .collect(Collectors.toUnmodifiableSet());
  }
}
