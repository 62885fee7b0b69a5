package vn.kipthoi.routing.owing;

import java.time.Instant;
import java.util.Optional;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.policy.ClockRule;
import vn.kipthoi.routing.policy.WorkingCalendar;

/** The policy and the calendar that apply to a case. */
@FunctionalInterface
public interface Terms {

  /** The terms of a clock as in force at a moment; empty when policy knows no such clock then. */
  Optional<Term> of(ClockId clock, Instant at);

  /** @param version the version of policy that the rule is from */
  record Term(String version, ClockRule rule, WorkingCalendar calendar) {

    /** The same rule, counted on another calendar. */
    Term on(WorkingCalendar other) {
      return new Term(version, rule, other);
    }
  }
}
