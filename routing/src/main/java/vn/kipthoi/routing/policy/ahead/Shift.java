package vn.kipthoi.routing.policy.ahead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.owing.CaseLedger;
import vn.kipthoi.routing.owing.Migration;
import vn.kipthoi.routing.owing.Owed;
import vn.kipthoi.routing.owing.Owing;
import vn.kipthoi.routing.owing.Terms;
import vn.kipthoi.routing.policy.Policy;
import vn.kipthoi.routing.policy.PolicyBook;

/**
 * A deadline of an open case that would be due at another moment.
 *
 * @param before when it is due now
 * @param after when it would be
 */
public record Shift(ClockId clock, Instant before, Instant after) {

  public boolean isEarlier() {
    return after.isBefore(before);
  }

  /** Whether it is not overdue now and would be at once. */
  public boolean isOverdueAt(Instant moment) {
    return before.isAfter(moment) && !after.isAfter(moment);
  }

  /**
   * What would move if a case were counted by another book from a migration on. A clock of safety never
   * gets later, and an acceptance is the ladder's.
   */
  public static List<Shift> of(
      CaseLedger ledger, PolicyBook now, PolicyBook then, Migration migration) {
    var moved = new CaseLedger(
        ledger.province(),
        ledger.unheard(),
        ledger.reached(),
        ledger.ratings(),
        ledger.pauses(),
        Stream.concat(ledger.migrations().stream(), Stream.of(migration)).toList());
    var after = running(moved, then);
    var shifts = new ArrayList<Shift>();
    for (var owed : running(ledger, now)) {
      same(owed, after)
          .map(other -> new Shift(owed.clock(), owed.dueAt(), other.dueAt()))
          .filter(shift -> !shift.before().equals(shift.after()))
          .filter(shift -> shift.isEarlier() || !Policy.OF_SAFETY.contains(shift.clock()))
          .ifPresent(shifts::add);
    }
    return shifts;
  }

  /** The terms of a province by a book. */
  public static Terms terms(PolicyBook book, UnitCode province) {
    return (clock, at) -> book.standing(clock, province, at)
        .map(held -> new Terms.Term(held.version(), held.rule(), held.calendar()));
  }

  private static List<Owed> running(CaseLedger ledger, PolicyBook book) {
    return Owing.of(ledger, terms(book, ledger.province())).stream()
        .filter(owed -> owed.isRunning() && owed.clock() != ClockId.ACKNOWLEDGE)
        .toList();
  }

  private static Optional<Owed> same(Owed owed, List<Owed> others) {
    return others.stream()
        .filter(other -> other.clock() == owed.clock() && other.run() == owed.run())
        .findFirst();
  }
}
