package vn.kipthoi.routing.policy.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kipthoi.routing.policy.Length;

/** Lengths as people type them: {@code 15 phút}, {@code 12 h}, {@code 5 ngày}. */
final class LengthText {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})\\s*(\\p{L}+)");
  private static final Map<String, Duration> OF_HOURS = Map.ofEntries(
      Map.entry("giây", Duration.ofSeconds(1)),
      Map.entry("s", Duration.ofSeconds(1)),
      Map.entry("sec", Duration.ofSeconds(1)),
      Map.entry("phút", Duration.ofMinutes(1)),
      Map.entry("phut", Duration.ofMinutes(1)),
      Map.entry("m", Duration.ofMinutes(1)),
      Map.entry("min", Duration.ofMinutes(1)),
      Map.entry("giờ", Duration.ofHours(1)),
      Map.entry("gio", Duration.ofHours(1)),
      Map.entry("h", Duration.ofHours(1)),
      Map.entry("hour", Duration.ofHours(1)),
      Map.entry("hours", Duration.ofHours(1)));
  private static final Set<String> OF_DAYS = Set.of("ngày", "ngay", "d", "day", "days");

  private LengthText() {}

  /** Seconds of a kind in hours, days of any other; empty when it cannot be understood. */
  static Optional<Long> amount(Length.Kind kind, String typed) {
    var matcher = SHAPE.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var number = Long.parseLong(matcher.group(1));
    if (kind.isOfHours()) {
      return Optional.ofNullable(OF_HOURS.get(matcher.group(2)))
          .map(unit -> unit.toSeconds() * number);
    }
    return Optional.of(number).filter(days -> OF_DAYS.contains(matcher.group(2)));
  }

  /** A wait of a ladder. */
  static Optional<Duration> wait(String typed) {
    return amount(Length.Kind.CLOCK_HOURS, typed).map(Duration::ofSeconds);
  }

  /** As it can be typed again. */
  static String typed(Length length, PolicyWords words) {
    return length.kind().isOfHours()
        ? typed(Duration.ofSeconds(length.amount()), words)
        : words.typedDays(Long.toString(length.amount()));
  }

  static String typed(Duration wait, PolicyWords words) {
    if (wait.toSeconds() % 3600 == 0) {
      return words.typedHours(Long.toString(wait.toHours()));
    }
    return wait.toSeconds() % 60 == 0
        ? words.typedMinutes(Long.toString(wait.toMinutes()))
        : words.typedSeconds(Long.toString(wait.toSeconds()));
  }
}
