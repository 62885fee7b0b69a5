package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;

/**
 * The rule of one clock, as one version of policy has it.
 *
 * @param starts the milestone it runs from; empty when something beside the case starts it (a call in
 *     the queue, an escalation, a request for data)
 * @param stops the milestones that stop it, whichever comes first; empty as above
 * @param allowances its lengths; where there is none for a case, the clock does not run for it
 * @param warnings when whoever can still act is told
 * @param pausable whether a supervisor may pause it with a reason; never a safety clock
 * @param night the hours in which what it asks for can wait, for the lengths that say so
 */
public record ClockRule(
    ClockId clock,
    Optional<Milestone> starts,
    Set<Milestone> stops,
    List<Allowance> allowances,
    List<Warning> warnings,
    boolean pausable,
    Basis basis,
    WhenMissed whenMissed,
    Optional<Night> night) {

  public ClockRule {
    stops = Set.copyOf(stops);
    allowances = List.copyOf(allowances);
    warnings = List.copyOf(warnings);
  }

  /** The length for a case; the shortest when several fit. Empty when the clock does not run. */
  public Optional<Length> lengthFor(Circumstances circumstances) {
    return allowances.stream()
        .filter(allowance -> allowance.fits(circumstances))
        .map(Allowance::length)
        .reduce(ClockRule::shorter);
  }

  /** When it is due for a case; empty when the clock does not run for it. */
  public Optional<Due> dueFrom(
      Instant start, Circumstances circumstances, WorkingCalendar calendar) {
    return lengthFor(circumstances)
        .map(length -> length.from(start, counting(calendar, circumstances.province())));
  }

  /** What its lengths are counted on. */
  public Counting counting(WorkingCalendar calendar, UnitCode province) {
    return new Counting(calendar, province, night);
  }

  /** When its warnings come, in order; those not between start and due are none. */
  public List<Instant> warningsOf(
      Instant start, Instant due, Circumstances circumstances, WorkingCalendar calendar) {
    var place = new Warning.Place(calendar, circumstances.province());
    return lengthFor(circumstances).stream()
        .flatMap(length -> warnings.stream().map(warning -> warning.at(start, due, length, place)))
        .filter(at -> at.isAfter(start) && at.isBefore(due))
        .sorted()
        .distinct()
        .toList();
  }

  /** Its name and that of one of its lengths, as a deadline keeps it: {@code emergency/P1}. */
  public String ruleFor(Circumstances circumstances) {
    return clock.word() + "/" + circumstances.priority();
  }

  /** The same rule with other lengths and warnings. */
  public ClockRule with(List<Allowance> otherAllowances, List<Warning> otherWarnings) {
    return new ClockRule(
        clock, starts, stops, otherAllowances, otherWarnings, pausable, basis, whenMissed, night);
  }

  /** The length for one cell of the table, whether or not another one is shorter. */
  public Optional<Length> lengthAt(Allowance.Place place) {
    return allowances.stream()
        .filter(allowance -> allowance.place().equals(place))
        .map(Allowance::length)
        .findFirst();
  }

  /** The same rule where each length is at most the one given for its place. */
  ClockRule withAtMost(List<Allowance> limits) {
    return with(allowances.stream().map(one -> atMost(one, limits)).toList(), warnings);
  }

  private static Allowance atMost(Allowance allowance, List<Allowance> limits) {
    return limits.stream()
        .filter(limit -> limit.place().equals(allowance.place()))
        .map(limit -> shorter(allowance.length(), limit.length()))
        .map(length -> new Allowance(allowance.priority(), allowance.condition(), length))
        .findFirst()
        .orElse(allowance);
  }

  private static Length shorter(Length one, Length other) {
    return other.kind() == one.kind() && other.amount() < one.amount() ? other : one;
  }
}
