package vn.kipthoi.routing.roster;

import java.time.Instant;

/** A stretch of time over which the same people are on duty. {@code until} is the first moment after. */
public record Spell(Instant from, Instant until, Watch watch) {

  /** Whether nobody is on duty: a report that comes in then goes to the rung above at once. */
  public boolean isGap() {
    return watch.isEmpty();
  }
}
