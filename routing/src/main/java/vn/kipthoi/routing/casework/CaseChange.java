package vn.kipthoi.routing.casework;

import java.time.Instant;
import java.util.Set;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.CaseState;

/**
 * A case has just been changed, in a transaction that is still open.
 *
 * @param changed the case as it is now
 * @param state how far it is now
 * @param version its version now
 * @param reached the milestones that this change wrote, if any
 * @param at when it was done; it may have been recorded later
 */
public record CaseChange(
    RoutedCase changed, CaseState state, long version, Set<Milestone> reached, Instant at) {

  public CaseChange {
    reached = Set.copyOf(reached);
  }
}
