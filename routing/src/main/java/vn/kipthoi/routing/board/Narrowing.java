package vn.kipthoi.routing.board;

import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;

/**
 * What somebody wants to see of a board; codes only, so that it may stand in an address.
 *
 * @param zone how much time is left
 * @param severity how urgent the case is
 * @param step the word of the clock that runs
 * @param place a unit within the viewer's own
 */
public record Narrowing(
    Optional<Zone> zone, Optional<Priority> severity, Optional<String> step, UnitCode place) {

  /** Everything of a place. */
  public static Narrowing all(UnitCode place) {
    return new Narrowing(Optional.empty(), Optional.empty(), Optional.empty(), place);
  }

  public Narrowing within(UnitCode other) {
    return new Narrowing(zone, severity, step, other);
  }

  public Narrowing in(Optional<Zone> other) {
    return new Narrowing(other, severity, step, place);
  }

  /** Whether something is left out beside other places. */
  public boolean leavesOut() {
    return zone.isPresent() || severity.isPresent() || step.isPresent();
  }
}
