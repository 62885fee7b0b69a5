package vn.kipthoi.routing.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much time is left of a deadline, as a board tells it apart by colour and by shape. */
public enum Zone {
  /** The moment has passed. */
  OVER(Duration.ofDays(-36_500), Duration.ofNanos(1_000)),
  /** Under two hours are left. */
  RISK(Duration.ofNanos(1_000), Duration.ofHours(2)),
  /** Under a day is left. */
  DAY(Duration.ofHours(2), Duration.ofHours(24)),
  /** A day or more is left. */
  LATER(Duration.ofHours(24), Duration.ofDays(36_500));

  private final Duration from;
  private final Duration until;

  Zone(Duration from, Duration until) {
    this.from = from;
    this.until = until;
  }

  /** Which one a deadline is in at a moment. What is due at this very moment has passed. */
  public static Zone of(Instant now, Instant due) {
    var left = Duration.between(now, due);
    if (!left.isPositive()) {
      return OVER;
    }
    return Arrays.stream(values())
        .filter(zone -> left.compareTo(zone.until) < 0)
        .findFirst()
        .orElse(LATER);
  }

  /** Reads {@code over}, {@code risk}, {@code day} or {@code later}. */
  public static Optional<Zone> ofWord(String word) {
    return Arrays.stream(values()).filter(zone -> zone.word().equals(word)).findFirst();
  }

  /** The first moment of the zone, seen from now. */
  public Instant from(Instant now) {
    return now.plus(from);
  }

  /** The first moment that is not in the zone any more, seen from now. */
  public Instant until(Instant now) {
    return now.plus(until);
  }

  /** As addresses and style sheets write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
