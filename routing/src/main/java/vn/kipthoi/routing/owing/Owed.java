package vn.kipthoi.routing.owing;

import java.time.Instant;
import java.util.List;
import vn.kipthoi.routing.ClockId;

/**
 * One run of one clock: what a case owes, since when and by when.
 *
 * @param run which run of this clock in the case it is, 0 for the first; a reopened case has
 *     another, and so has a second sign of a crime
 * @param dueAt the first instant at which it is late
 * @param warnings when whoever can still act is told, in order; all between start and due
 * @param paused the pauses that changed when it is due
 * @param longerAllowed how often somebody who may do so allowed more time than there was
 * @param policy the version of policy that the length is from
 * @param calendar the version of the calendar that it was counted on
 * @param rule which rule of it
 */
public record Owed(
    ClockId clock,
    int run,
    Instant startedAt,
    Instant dueAt,
    List<Instant> warnings,
    List<Pause> paused,
    int longerAllowed,
    Ending ending,
    String policy,
    String calendar,
    String rule) {

  public Owed {
    warnings = List.copyOf(warnings);
    paused = List.copyOf(paused);
  }

  public boolean isRunning() {
    return ending instanceof Ending.Running;
  }
}
