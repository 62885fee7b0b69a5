package vn.kipthoi.routing.owing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.ClockRule;
import vn.kipthoi.routing.policy.Length;
import vn.kipthoi.routing.policy.Policy;
import vn.kipthoi.routing.policy.WorkingCalendar;

/** The policy that ships as terms, and policies that change. */
final class TestTerms {

  static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

  private TestTerms() {}

  static Terms shipped() {
    return of(Policy.shipped());
  }

  /** The shipped policy, but with so many hours for an emergency measure. */
  static Terms emergencyWithin(int hours) {
    return emergencyWithin(priority -> hours);
  }

  static Terms emergencyWithin(ToIntFunction<Priority> hours) {
    var rules = Policy.shipped().inOrder().stream()
        .map(rule -> rule.clock() == ClockId.EMERGENCY ? with(rule, hours) : rule)
        .toList();
    return of(Policy.of("test-2", rules));
  }

  /** One set of terms until a moment and another from it on. */
  static Terms changing(Instant when, Terms before, Terms after) {
    return (clock, at) -> (at.isBefore(when) ? before : after).of(clock, at);
  }

  private static Terms of(Policy policy) {
    return (clock, at) -> Optional.of(policy)
        .flatMap(known -> known.rule(clock))
        .map(rule -> new Terms.Term(policy.version(), rule, CALENDAR));
  }

  private static ClockRule with(ClockRule rule, ToIntFunction<Priority> hours) {
    List<Allowance> allowances = rule.allowances().stream()
        .map(one -> new Allowance(
            one.priority(),
            one.condition(),
            new Length.ClockHours(Duration.ofHours(hours.applyAsInt(one.priority())))))
        .toList();
    return new ClockRule(
        rule.clock(),
        rule.starts(),
        rule.stops(),
        allowances,
        rule.warnings(),
        rule.pausable(),
        rule.basis(),
        rule.whenMissed(),
        rule.night());
  }
}
