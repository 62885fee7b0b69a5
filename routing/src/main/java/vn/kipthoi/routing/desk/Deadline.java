package vn.kipthoi.routing.desk;

import java.time.Instant;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Rung;

/**
 * What one rung owes a case, and by when.
 *
 * @param commune the commune that it is asked for, or the unit that holds the case
 * @param rung who is asked
 * @param unit whose people are asked
 */
public record Deadline(
    DeadlineRef ref,
    UnitCode commune,
    Rung rung,
    UnitCode unit,
    Priority priority,
    Instant startedAt,
    Instant dueAt) {

  /** The clock that runs until somebody accepts the case. */
  public static final String ACKNOWLEDGE = "acknowledge";

  /**
   * The clock of a commune that a case may concern, while a desk holds it. When it is missed nobody
   * further is told: the desk's own clock runs.
   */
  public static final String CANDIDATE = "candidate";

  public boolean climbs() {
    return ref.clock().equals(ACKNOWLEDGE);
  }
}
