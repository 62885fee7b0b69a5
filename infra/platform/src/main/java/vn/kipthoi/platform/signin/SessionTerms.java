package vn.kipthoi.platform.signin;

import java.time.Duration;

/**
 * How long people stay signed in.
 *
 * @param idle without a request, between 15 and 60 minutes: desks are left in a hurry
 * @param longest in all, whatever they do
 */
public record SessionTerms(Duration idle, Duration longest) {

  private static final Duration SHORTEST_IDLE = Duration.ofMinutes(15);
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(60);

  public SessionTerms {
    if (idle.compareTo(SHORTEST_IDLE) < 0 || idle.compareTo(LONGEST_IDLE) > 0) {
      throw new IllegalArgumentException("a session idles 15 to 60 minutes, not " + idle);
    }
    if (longest.compareTo(idle) < 0) {
      throw new IllegalArgumentException("a session lasts longer than it idles, not " + longest);
    }
  }

  /** Half an hour idle, one shift of twelve hours in all. */
  public static SessionTerms usual() {
    return new SessionTerms(Duration.ofMinutes(30), Duration.ofHours(12));
  }
}
