package vn.kipthoi.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A running clock as it looks at one moment. The script of the page ticks it on from there.
 *
 * @param zone how near the deadline is; colour and shape follow it
 * @param sign a minus once it has passed
 * @param large hours and minutes, or days
 * @param small seconds, or empty when days are counted
 */
public record ClockFace(Zone zone, String sign, String large, String small) {

  /** Only these carry hot colours, and each has a shape of its own. */
  public enum Zone {
    /** Past: a square. */
    OVER,
    /** Under two hours: a diamond. */
    RISK,
    /** Under a day: a dot. */
    DAY,
    /** Later: a ring. */
    LATER;

    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Duration SOON = Duration.ofHours(2);
  private static final Duration TODAY = Duration.ofHours(24);
  private static final Duration COUNTED_IN_DAYS = Duration.ofHours(48);

  static ClockFace at(Instant now, Instant due, Spoken spoken) {
    var left = Duration.between(now, due);
    var length = left.abs();
    var sign = left.isNegative() ? "−" : "";
    return length.compareTo(COUNTED_IN_DAYS) >= 0
        ? new ClockFace(zone(left), sign, spoken.span(length), "")
        : new ClockFace(
            zone(left),
            sign,
            String.format(Locale.ROOT, "%d:%02d", length.toHours(), length.toMinutesPart()),
            String.format(Locale.ROOT, ":%02d", length.toSecondsPart()));
  }

  private static Zone zone(Duration left) {
    if (left.isNegative() || left.isZero()) {
      return Zone.OVER;
    }
    if (left.compareTo(SOON) < 0) {
      return Zone.RISK;
    }
    return left.compareTo(TODAY) < 0 ? Zone.DAY : Zone.LATER;
  }
}
