package vn.kipthoi.platform.time;

import java.time.Duration;

/**
 * How fast policy passes. At a speed of 60, an hour of policy is over in a minute; instants stay
 * those of the wall clock. Anything but 1 is for demonstrations.
 *
 * @param speed how many times faster than real time, greater than zero
 */
public record Pace(double speed) {

  public static final Pace REAL_TIME = new Pace(1);

  public Pace {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("a speed is a number greater than zero, not " + speed);
    }
  }

  /** The real time that a length of policy takes at this pace, at least a millisecond. */
  public Duration take(Duration policy) {
    if (speed == 1 || policy.isZero()) {
      return policy;
    }
    return Duration.ofMillis(Math.max(1, Math.round(policy.toMillis() / speed)));
  }
}
