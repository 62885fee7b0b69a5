package vn.kipthoi.routing.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Doer;

/**
 * A case has just been changed, in a transaction that is still open.
 *
 * @param changed the case as it is now
 * @param state how far it is now
 * @param version its version now
 * @param reached the milestones that this change wrote, if any
 * @param at when it was done; it may have been recorded later
 * @param deed what somebody did; empty when a report opened the case, or a call-out was answered
 */
public record CaseChange(
    RoutedCase changed,
    CaseState state,
    long version,
    Set<Milestone> reached,
    Instant at,
    Optional<Deed> deed) {

  public CaseChange {
    reached = Set.copyOf(reached);
  }

  /** What comes of a report or of an answer, without anybody having chosen an act. */
  public CaseChange(
      RoutedCase changed, CaseState state, long version, Set<Milestone> reached, Instant at) {
    this(changed, state, version, reached, at, Optional.empty());
  }

  /** An act, and whoever did it. */
  public record Deed(Act act, Doer doer) {}
}
