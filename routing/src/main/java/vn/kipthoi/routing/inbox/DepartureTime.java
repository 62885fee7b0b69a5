package vn.kipthoi.routing.inbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** When somebody says they will set out, as they type it: "15:30", "15h30", "7h". */
public final class DepartureTime {

  /** What lies further ahead is more likely a time that is over. */
  public static final Duration AT_MOST_AHEAD = Duration.ofHours(12);

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Pattern TYPED =
      Pattern.compile("\\s*(\\d{1,2})\\s*(?:[:hHgG.]\\s*(\\d{2})?)?\\s*");

  private DepartureTime() {}

  /** The next moment with this time of day, in this minute now; empty when it is none, or is over. */
  public static Optional<Instant> read(String typed, Instant now) {
    return timeOfDay(typed)
        .map(time -> next(time, now))
        .filter(at -> !at.isAfter(now.plus(AT_MOST_AHEAD)));
  }

  private static Instant next(LocalTime time, Instant now) {
    var here = now.atZone(VIET_NAM);
    if (time.equals(here.toLocalTime().truncatedTo(ChronoUnit.MINUTES))) {
      return now;
    }
    var today = here.with(time);
    return (today.isBefore(here) ? today.plusDays(1) : today).toInstant();
  }

  private static Optional<LocalTime> timeOfDay(String typed) {
    var found = TYPED.matcher(typed);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      var minute = Optional.ofNullable(found.group(2)).map(Integer::parseInt).orElse(0);
      return Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), minute));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }
}
