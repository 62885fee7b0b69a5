package vn.kipthoi.routing.owing;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.routing.ClockId;

/**
 * A deadline as it is kept.
 *
 * @param round which row of the run it is; there is another after more time was allowed, or after a
 *     merge was undone
 * @param reckonedAt when it is due by its ledger alone
 * @param longerAllowed how often more time had been allowed when it began
 * @param over whether anything is still to be done about it
 */
public record Kept(
    UUID id,
    ClockId clock,
    int run,
    int round,
    State state,
    Instant reckonedAt,
    int longerAllowed,
    boolean over) {

  /** How it stands; once it does not run, only what followed is added. */
  public enum State {
    OPEN,
    MET,
    MISSED,
    VOID
  }
}
