package vn.kipthoi.routing.owing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.owing.Terms.Term;
import vn.kipthoi.routing.policy.Circumstances;
import vn.kipthoi.routing.policy.Condition;
import vn.kipthoi.routing.policy.Length;
import vn.kipthoi.routing.policy.VietNam;

/** Reckons when one run of a clock is due. */
final class Reckoning {

  /**
   * A due moment and what it follows from.
   *
   * @param longerAllowed how often more time was allowed on the way here
   */
  record Reckoned(
      Instant due, Term term, Circumstances circumstances, List<Pause> paused, int longerAllowed) {

    private Reckoned orEarlier(Reckoned other) {
      return other.due.isBefore(due) ? other.after(this, 0) : this;
    }

    private Reckoned after(Reckoned before, int more) {
      return new Reckoned(due, term, circumstances, paused, before.longerAllowed + more);
    }
  }

  private final CaseLedger ledger;
  private final Terms terms;
  private final Run run;
  private final Instant start;

  private Reckoning(CaseLedger ledger, Terms terms, Run run, Instant start) {
    this.ledger = ledger;
    this.terms = terms;
    this.run = run;
    this.start = start;
  }

  /**
   * When a run is due; empty when the clock does not run for such a case. Where it would have started
   * more than once, the start that leaves the least time counts: an earlier reception that becomes
   * known never gives more time, whatever policy was in force then.
   */
  static Optional<Reckoned> of(CaseLedger ledger, Terms terms, Run run) {
    var reckoned = new Reckoning(ledger, terms, run, run.start()).due();
    for (var again : run.again()) {
      reckoned = joined(reckoned, new Reckoning(ledger, terms, run, again).due(), false);
    }
    return reckoned;
  }

  /**
   * Every rating is reckoned from the original start. A higher one can only bring the moment
   * forward; a lower one leaves it, unless more time was allowed, and the twelve hours never get
   * longer (domain rule 4).
   */
  private Optional<Reckoned> due() {
    var reckoned = rated(start, start);
    var rules = start;
    for (var migration : ledger.migrations()) {
      if (counts(migration.at())) {
        rules = migration.rulesOf(rules);
        reckoned = migrated(reckoned, rated(rules, migration.at()));
      }
    }
    return reckoned;
  }

  /** Paper is counted anew as it is; all else only where it is due earlier by it. */
  private static Optional<Reckoned> migrated(Optional<Reckoned> kept, Optional<Reckoned> anew) {
    return anew.filter(now -> now.term().rule().pausable()).isPresent()
        ? anew
        : joined(kept, anew, false);
  }

  /**
   * By all ratings, each in its turn.
   *
   * @param rules the moment whose version of policy is asked
   * @param days the moment whose calendar is
   */
  private Optional<Reckoned> rated(Instant rules, Instant days) {
    var reckoned = by(ledger.ratingAt(start), rules, days);
    for (var rating : ledger.ratings()) {
      if (counts(rating.at())) {
        reckoned = joined(reckoned, by(rating, rules, days), mayTakeLonger(rating));
      }
    }
    return reckoned;
  }

  /** What is said after the end was known does not change when it was due. */
  private boolean counts(Instant said) {
    return said.isAfter(start)
        && run.knownAt().filter(end -> !said.isBefore(end)).isEmpty();
  }

  private boolean mayTakeLonger(Rating rating) {
    return rating.mayTakeLonger() && run.clock() != ClockId.EMERGENCY;
  }

  private static Optional<Reckoned> joined(
      Optional<Reckoned> before, Optional<Reckoned> now, boolean mayTakeLonger) {
    if (before.isEmpty() || now.isEmpty()) {
      return before.or(() -> now);
    }
    if (mayTakeLonger && now.get().due().isAfter(before.get().due())) {
      return now.map(longer -> longer.after(before.get(), 1));
    }
    return before.map(earlier -> earlier.orEarlier(now.get()));
  }

  private Optional<Reckoned> by(Rating rating, Instant rules, Instant days) {
    var circumstances = circumstances(rating);
    return term(rules, days)
        .flatMap(term -> term.rule()
            .lengthFor(circumstances)
            .map(length -> reckoned(length, term, circumstances)));
  }

  private Optional<Term> term(Instant rules, Instant days) {
    return terms
        .of(run.clock(), rules)
        .map(term ->
            terms.of(run.clock(), days).map(then -> term.on(then.calendar())).orElse(term));
  }

  private Reckoned reckoned(Length length, Term term, Circumstances circumstances) {
    var on = term.rule().counting(term.calendar(), ledger.province());
    var plain = length.from(start, on).at();
    if (!term.rule().pausable()) {
      return new Reckoned(plain, term, circumstances, List.of(), 0);
    }
    var due = plain;
    for (var before = Instant.MIN; due.isAfter(before); ) {
      before = due;
      due = longer(length, lost(length.kind(), term, due)).from(start, on).at();
    }
    return new Reckoned(due, term, circumstances, pausesUntil(due), 0);
  }

  private static Length longer(Length length, long days) {
    return Length.of(length.kind(), length.amount() + days);
  }

  /** The days up to a moment that the clock would have counted, and stood still at the end of. */
  private long lost(Length.Kind kind, Term term, Instant due) {
    if (kind == Length.Kind.CLOCK_HOURS || kind == Length.Kind.CLOCK_HOURS_OR_MORNING) {
      return 0;
    }
    var pauses = pausesUntil(due);
    return VietNam.dateOf(start)
        .plusDays(1)
        .datesUntil(VietNam.dateOf(due))
        .filter(day ->
            kind != Length.Kind.WORKING_DAYS || term.calendar().isOpen(day, ledger.province()))
        .filter(day -> pauses.stream().anyMatch(pause -> pause.outlasts(day)))
        .count();
  }

  private List<Pause> pausesUntil(Instant due) {
    return ledger.pauses().stream()
        .filter(pause -> pause.clock() == run.clock())
        .filter(pause -> pause.from().isBefore(due) && pause.end().isAfter(start))
        .toList();
  }

  private Circumstances circumstances(Rating rating) {
    var holding = new HashSet<Condition>(rating.holding());
    var crime = ledger.reached().stream()
        .anyMatch(
            one -> one.milestone() == Milestone.CRIME_SIGN && !one.occurredAt().isAfter(start));
    if (crime) {
      holding.add(Condition.CRIME_SIGN);
    }
    // Of what came in without a call, a box or word of danger is what makes it a P1.
    if (ledger.unheard() && rating.priority() == Priority.P1) {
      holding.add(Condition.DANGER);
    }
    return new Circumstances(rating.priority(), ledger.province(), Set.copyOf(holding));
  }
}
