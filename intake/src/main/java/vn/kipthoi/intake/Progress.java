package vn.kipthoi.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a report, in the words of those who took it.
 *
 * @param state how far it is
 * @param since when it came so far
 * @param level who has it at the moment, as a rung of the ladder ({@code team}); empty before anybody
 *     was told
 * @param unit the unit of those who have it
 */
public record Progress(
    State state, Instant since, Optional<String> level, Optional<UnitCode> unit) {

  /** The steps that a reporter and an operator can tell apart. */
  public enum State implements Coded {
    /** Stored for good; nobody has been told yet. */
    RECEIVED,
    /** People were told; nobody has accepted yet. */
    TOLD,
    /** Somebody has accepted. */
    ACCEPTED,
    /** Somebody has seen the child. */
    CHILD_SEEN,
    CLOSED
  }
}
