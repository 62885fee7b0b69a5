package vn.kipthoi.notifier;

import java.time.Instant;

/**
 * One try to deliver an alert on one channel, in the hands of one node.
 *
 * @param number 1 for the first try
 * @param claim how often the try was taken in hand; with the owner's name it is the fence that a
 *     node which comes back too late does not pass
 * @param sentAs the try under whose key it goes: its own number, or that of an earlier one of which
 *     nobody knows what became of it
 * @param takenAt when it was taken in hand, by the clock that all nodes share: one's own may be wrong
 */
public record Attempt(
    Alert alert, Channel channel, int number, int claim, int sentAs, Instant takenAt) {

  /**
   * Whether its alert has lost its sense, by the clock that all nodes share and by the node's own: one
   * of them may be fast, and nobody is to be left untold because of it.
   */
  public boolean isTooLate(Instant byTheNode) {
    return takenAt.isAfter(alert.notAfter()) && byTheNode.isAfter(alert.notAfter());
  }

  /** Whether it may have gone already: in other hands, or as an earlier try. */
  public boolean isInDoubt() {
    return claim > 1 || sentAs != number;
  }
}
