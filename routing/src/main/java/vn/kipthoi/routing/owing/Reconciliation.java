package vn.kipthoi.routing.owing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.owing.Correction.Drop;
import vn.kipthoi.routing.owing.Correction.Move;
import vn.kipthoi.routing.owing.Correction.Settle;
import vn.kipthoi.routing.owing.Correction.Start;
import vn.kipthoi.routing.owing.Correction.Why;
import vn.kipthoi.routing.policy.Policy;

/** Compares what is kept of the deadlines of a case with what it owes. Done twice, it changes nothing. */
public final class Reconciliation {

  private Reconciliation() {}

  /** @param now when a deadline that is replaced ceases to be owed */
  public static List<Correction> of(List<Kept> kept, List<Owed> owed, Instant now) {
    var corrections = new ArrayList<Correction>();
    for (var one : owed) {
      var last = lastOf(kept, one);
      if (last.isEmpty()) {
        start(one, 0).ifPresent(corrections::add);
      } else {
        corrections.addAll(correct(last.get(), one, now));
      }
    }
    return List.copyOf(corrections);
  }

  private static Optional<Kept> lastOf(List<Kept> kept, Owed owed) {
    return kept.stream()
        .filter(one -> one.clock() == owed.clock() && one.run() == owed.run())
        .max(Comparator.comparing(Kept::round));
  }

  /** What was dropped before anybody knew of it was never owed to anybody. */
  private static Optional<Correction> start(Owed owed, int round) {
    return owed.ending() instanceof Ending.Dropped
        ? Optional.empty()
        : Optional.of(new Start(owed, round));
  }

  private static List<Correction> correct(Kept kept, Owed owed, Instant now) {
    return switch (owed.ending()) {
      case Ending.Running() -> running(kept, owed, now);
      case Ending.Done done -> kept.over() ? List.of() : List.of(new Settle(kept, done));
      case Ending.Dropped(var at, var why) ->
        kept.over() ? List.of() : List.of(new Drop(kept, at, why(why)));
    };
  }

  private static List<Correction> running(Kept kept, Owed owed, Instant now) {
    if (kept.over()) {
      return List.of(new Start(owed, kept.round() + 1));
    }
    if (kept.state() != Kept.State.OPEN || owed.dueAt().equals(kept.reckonedAt())) {
      return List.of();
    }
    var isLater = owed.dueAt().isAfter(kept.reckonedAt());
    if (isLater && owed.longerAllowed() > kept.longerAllowed()) {
      return List.of(new Drop(kept, now, Why.LONGER_ALLOWED), new Start(owed, kept.round() + 1));
    }
    return isLater && Policy.OF_SAFETY.contains(owed.clock())
        ? List.of()
        : List.of(new Move(kept, owed));
  }

  private static Why why(Milestone milestone) {
    return switch (milestone) {
      case MERGED -> Why.MERGED;
      case REOPENED -> Why.REOPENED;
      default -> Why.CLOSED;
    };
  }
}
