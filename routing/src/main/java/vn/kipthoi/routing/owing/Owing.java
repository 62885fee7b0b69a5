package vn.kipthoi.routing.owing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.owing.Reckoning.Reckoned;

/**
 * What a case owes, and by when: all of its clocks, computed from its ledger, from policy and from
 * the calendar, as often as anybody likes and always the same.
 *
 * <p>The rules are those of the timers of the specification: hours run from the exact moment and days
 * from the day after (Civil Code 2015, art. 147-148); a raised priority brings forward and a lowered
 * one leaves; nothing that concerns safety ever pauses or gets later by itself; merging and handing
 * over restart nothing; a reopening begins anew and keeps what was. The twelve hours of an emergency
 * measure (Decree 56/2017/NĐ-CP, art. 26(3), 31, 32) run from the first reception.
 */
public final class Owing {

  private Owing() {}

  /** Every run of every clock, those that have ended too; by clock, and the earlier runs first. */
  public static List<Owed> of(CaseLedger ledger, Terms terms) {
    var owed = new ArrayList<Owed>();
    var cycles = Cycle.of(ledger);
    for (var clock : ClockId.values()) {
      var run = 0;
      for (var cycle : cycles) {
        for (var one : runs(clock, cycle, ledger, terms)) {
          var number = run;
          run++;
          Reckoning.of(ledger, terms, one)
              .map(reckoned -> owed(one, number, reckoned))
              .ifPresent(owed::add);
        }
      }
    }
    return List.copyOf(owed);
  }

  private static List<Run> runs(ClockId clock, Cycle cycle, CaseLedger ledger, Terms terms) {
    if (clock == ClockId.FIRST_LOOK && !waitsToBeLookedAt(cycle, ledger)) {
      return List.of();
    }
    return begin(cycle)
        .flatMap(begin -> terms.of(clock, begin))
        .map(term -> Run.of(term.rule(), cycle, ledger))
        .orElse(List.of());
  }

  /** Whoever reopens a case has looked at it. */
  private static boolean waitsToBeLookedAt(Cycle cycle, CaseLedger ledger) {
    return ledger.unheard() && !cycle.isReopened();
  }

  private static Optional<Instant> begin(Cycle cycle) {
    return cycle
        .first(Set.of(Milestone.RECEIVED))
        .or(() -> cycle.reached().stream().findFirst())
        .map(Reached::occurredAt);
  }

  private static Owed owed(Run run, int number, Reckoned reckoned) {
    var term = reckoned.term();
    var circumstances = reckoned.circumstances();
    return new Owed(
        run.clock(),
        number,
        run.start(),
        reckoned.due(),
        term.rule().warningsOf(run.start(), reckoned.due(), circumstances, term.calendar()),
        reckoned.paused(),
        reckoned.longerAllowed(),
        run.ending(),
        term.version(),
        term.calendar().version(),
        term.rule().ruleFor(circumstances));
  }
}
