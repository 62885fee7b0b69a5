package vn.kipthoi.routing.owing;

import static vn.kipthoi.routing.ClockId.ACKNOWLEDGE;
import static vn.kipthoi.routing.ClockId.APPROVAL;
import static vn.kipthoi.routing.ClockId.FEEDBACK;
import static vn.kipthoi.routing.ClockId.POLICE;
import static vn.kipthoi.routing.ClockId.REVIEW;
import static vn.kipthoi.routing.ClockId.SEPARATION;
import static vn.kipthoi.routing.ClockId.TRIAGE;
import static vn.kipthoi.routing.Milestone.DELIVERED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.policy.ClockRule;

/**
 * One run of one clock, before anybody asks how long it is.
 *
 * @param again moments at which it would have started, had it not been running: the receptions of
 *     cases that turned out to be the same, for example
 * @param knownAt when its end was said; what came after that says nothing about it
 */
record Run(
    ClockId clock, Instant start, List<Instant> again, Ending ending, Optional<Instant> knownAt) {

  /** These may begin again once they were stopped: another sign, another plan. */
  private static final Set<ClockId> REPEATING = Set.of(POLICE, SEPARATION, APPROVAL, REVIEW);

  /** Somebody waits to hear, however the case ended. */
  private static final Set<ClockId> OUTLASTING = Set.of(FEEDBACK);

  /** The runs of a clock in one cycle, in their order. */
  static List<Run> of(ClockRule rule, Cycle cycle, CaseLedger ledger) {
    if (rule.starts().isEmpty()) {
      return List.of();
    }
    var runs = new ArrayList<Run>();
    for (var start : cycle.all(Set.of(rule.starts().get()))) {
      var at = start.occurredAt();
      if (runs.isEmpty() || runs.getLast().mayBeFollowedAt(at)) {
        var end = end(rule, cycle, ledger, at);
        runs.add(new Run(
            rule.clock(),
            at,
            List.of(),
            ending(end),
            end.map(ended -> ended.by().recordedAt())));
      } else {
        runs.add(runs.removeLast().startedAgain(at));
      }
    }
    return runs;
  }

  /** While a clock runs it is not started again; most never are. */
  private boolean mayBeFollowedAt(Instant start) {
    return REPEATING.contains(clock)
        && ending instanceof Ending.Done(var at, var late)
        && start.isAfter(at);
  }

  private Run startedAgain(Instant at) {
    var more = new ArrayList<>(again);
    more.add(at);
    return new Run(clock, start, List.copyOf(more), ending, knownAt);
  }

  /** What ended a run, by which entry of the ledger. */
  private record End(Ending ending, Instant at, Reached by) {}

  private static Ending ending(Optional<End> end) {
    return end.map(End::ending).orElseGet(Ending.Running::new);
  }

  private static Optional<End> end(ClockRule rule, Cycle cycle, CaseLedger ledger, Instant start) {
    return Stream.concat(
            done(rule, cycle, start), dropped(rule.clock(), cycle, ledger, start).stream())
        .min(Comparator.comparing(End::at));
  }

  private static Stream<End> done(ClockRule rule, Cycle cycle, Instant start) {
    var earliest = rule.clock() == ACKNOWLEDGE ? delivered(cycle, start) : start;
    return cycle.all(rule.stops()).stream()
        .filter(stop -> counts(rule.clock(), stop, start))
        .map(stop -> done(stop, stop.evidence(earliest), start));
  }

  private static End done(Reached stop, Reached.Evidence evidence, Instant start) {
    var at = evidence.at().isAfter(start) ? evidence.at() : start;
    return new End(new Ending.Done(at, evidence.reportedLate()), at, stop);
  }

  /**
   * Two nodes may differ about which came first, and a form may say both at once; so what was done
   * before counts as done at the start. Of a clock that repeats, what was already known when it
   * started was about the time before; so was what a program had found before a person looked.
   */
  private static boolean counts(ClockId clock, Reached stop, Instant start) {
    return !(REPEATING.contains(clock) || clock == TRIAGE)
        || !stop.occurredAt().isBefore(start)
        || !stop.recordedAt().isBefore(start);
  }

  private static Instant delivered(Cycle cycle, Instant start) {
    return cycle.first(Set.of(DELIVERED)).map(Reached::occurredAt).orElse(start);
  }

  private static Optional<End> dropped(
      ClockId clock, Cycle cycle, CaseLedger ledger, Instant start) {
    if (OUTLASTING.contains(clock)) {
      return Optional.empty();
    }
    return cycle
        .first(Set.of(Milestone.CLOSED))
        .or(cycle::next)
        .or(ledger::merged)
        .filter(by -> !by.occurredAt().isBefore(start))
        .map(by ->
            new End(new Ending.Dropped(by.occurredAt(), by.milestone()), by.occurredAt(), by));
  }
}
