package vn.kipthoi.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The clocks of what is asked beside the clocks of the law ({@link ClockId}): of those whose a case may
 * be or become, and of the desk that has to say so.
 */
public enum OtherClock {
  /** Of a commune that a case may concern, while a desk holds it. */
  CANDIDATE,
  /** Of a commune that is asked to take a case over. */
  HANDOVER,
  /** Of the commune where the child lives, which leads the plan. */
  RESIDENCE,
  /** Of a desk that is asked whose case it is: somebody there takes the question up. */
  QUESTION,
  /** Of a desk that took the question up: by then it has been answered. */
  DECISION;

  /** As call-outs and deadlines name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<OtherClock> ofWord(String word) {
    return Arrays.stream(values()).filter(clock -> clock.word().equals(word)).findFirst();
  }
}
