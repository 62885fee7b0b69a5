package vn.kipthoi.routing.owing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.policy.VietNam;

/**
 * A clock of paper stood still, for a reason, by leave of a supervisor.
 *
 * @param until when it went on; empty while it stands
 * @param atMostUntil when it goes on by itself
 */
public record Pause(ClockId clock, Instant from, Optional<Instant> until, Instant atMostUntil) {

  static final Comparator<Pause> IN_ORDER =
      Comparator.comparing(Pause::from).thenComparing(Pause::clock).thenComparing(Pause::end);

  public Pause {
    if (!from.isBefore(atMostUntil)) {
      throw new IllegalArgumentException("a pause ends after it begins");
    }
  }

  /** When it ended, or will end if nobody ends it before. */
  public Instant end() {
    return until.filter(ended -> ended.isBefore(atMostUntil)).orElse(atMostUntil);
  }

  /** Whether the clock stood still when this day ended; such a day does not count. */
  boolean outlasts(LocalDate day) {
    var midnight = VietNam.endOfDay(day);
    return from.isBefore(midnight) && !end().isBefore(midnight);
  }
}
