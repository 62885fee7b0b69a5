package vn.kipthoi.routing.owing.web;

import java.time.Instant;
import java.util.Optional;

/**
 * One clock as a line of the case's page.
 *
 * @param ticking when it is due, while it runs
 * @param beside what else is to be said of it
 * @param late whether it is overdue and still to be done
 */
public record ClockLine(
    String name, Optional<Instant> ticking, String state, String beside, boolean late) {

  /** Whether somebody still has to do something about it. */
  public boolean isOwed() {
    return late || ticking.isPresent();
  }
}
