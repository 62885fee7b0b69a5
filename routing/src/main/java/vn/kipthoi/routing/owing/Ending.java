package vn.kipthoi.routing.owing;

import java.time.Instant;
import vn.kipthoi.routing.Milestone;

/** How what was owed has come to its end, if it has. */
public sealed interface Ending {

  /** It has not. */
  record Running() implements Ending {}

  /**
   * It was done.
   *
   * @param at when; later than it was due when it was missed first
   * @param reportedLate whether it was said long after it was so, and is believed
   */
  record Done(Instant at, boolean reportedLate) implements Ending {}

  /**
   * It is not owed any more, though nobody did it.
   *
   * @param why the case was closed, merged into another, or begun anew
   */
  record Dropped(Instant at, Milestone why) implements Ending {}
}
