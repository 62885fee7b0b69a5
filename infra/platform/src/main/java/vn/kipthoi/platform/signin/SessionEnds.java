package vn.kipthoi.platform.signin;

import java.time.Instant;

/**
 * When a session ends.
 *
 * @param idleAt if nobody uses it
 * @param longestAt in any case
 */
public record SessionEnds(Instant idleAt, Instant longestAt) {

  /** The sooner of both. */
  public Instant next() {
    return idleAt.isBefore(longestAt) ? idleAt : longestAt;
  }

  /** Whether using it makes it last longer. */
  public boolean extensible() {
    return idleAt.isBefore(longestAt);
  }
}
