package vn.kipthoi.launcher;

import java.time.Duration;
import java.util.List;

/**
 * How far the clocks of the nodes are ahead of the database's, and whose clock is to be believed.
 *
 * @param own this node's
 * @param others those of the other nodes that were heard of lately
 */
public record ClockVote(Duration own, List<Duration> others) {

  /** Two clocks that are further apart than this do not agree; one of them is wrong. */
  public static final Duration TOLERANCE = Duration.ofSeconds(2);

  public ClockVote {
    others = List.copyOf(others);
  }

  /** Whether this node and the database tell different times. */
  public boolean disagrees() {
    return own.abs().compareTo(TOLERANCE) > 0;
  }

  /**
   * Whether the database and most of the nodes contradict this one. A node that is alone with the
   * database is not outvoted: nobody knows which of the two is right.
   */
  public boolean outvoted() {
    var against = 1 + others.stream().filter(ahead -> !far(ahead)).count();
    var withIt = 1 + others.stream().filter(ClockVote::far).count();
    return disagrees() && against > withIt;
  }

  private static boolean far(Duration ahead) {
    return ahead.abs().compareTo(TOLERANCE) > 0;
  }
}
