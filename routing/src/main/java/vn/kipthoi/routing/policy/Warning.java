package vn.kipthoi.routing.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kipthoi.intake.UnitCode;

/** When whoever can still act is told that time is passing. */
public sealed interface Warning {

  Pattern SHAPE =
      Pattern.compile("(?<percent>\\d{1,2}) %|(?<hours>\\d{1,3}) h|day (?<day>\\d{1,3})");

  /** When it comes. A moment that is not between start and due means that there is none. */
  Instant at(Instant start, Instant due, Length length, Place place);

  /** As it is stored and sent: {@code 50 %}, {@code 6 h}, {@code day 10}. */
  String text();

  /** Where and on which calendar days are counted. */
  record Place(WorkingCalendar calendar, UnitCode province) {}

  /** After a part of the time. Of working days, a part of those: nobody is warned amid Tết. */
  record AtPercent(int percent) implements Warning {

    public AtPercent {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException("a warning comes on the way, not at " + percent + " %");
      }
    }

    @Override
    public Instant at(Instant start, Instant due, Length length, Place place) {
      return length.kind() == Length.Kind.WORKING_DAYS
          ? place.calendar().partOf(start, due, percent, place.province())
          : start.plus(Duration.between(start, due).multipliedBy(percent).dividedBy(100));
    }

    @Override
    public String text() {
      return percent + " %";
    }
  }

  /** So many hours after the start. */
  record AfterHours(int hours) implements Warning {

    @Override
    public Instant at(Instant start, Instant due, Length length, Place place) {
      return start.plus(Duration.ofHours(hours));
    }

    @Override
    public String text() {
      return hours + " h";
    }
  }

  /** In the morning of the day of this number; the day of the start has the number 0. */
  record OnDay(int day) implements Warning {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    @Override
    public Instant at(Instant start, Instant due, Length length, Place place) {
      return VietNam.dateOf(start)
          .plusDays(day)
          .atTime(MORNING)
          .atZone(VietNam.ZONE)
          .toInstant();
    }

    @Override
    public String text() {
      return "day " + day;
    }
  }

  /** Reads what {@link #text} wrote, or what somebody sent; empty when it is no warning. */
  static Optional<Warning> parse(String text) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group("percent") != null) {
      var percent = Integer.parseInt(matcher.group("percent"));
      return percent == 0 ? Optional.empty() : Optional.of(new AtPercent(percent));
    }
    return Optional.of(
        matcher.group("hours") != null
            ? new AfterHours(Integer.parseInt(matcher.group("hours")))
            : new OnDay(Integer.parseInt(matcher.group("day"))));
  }

  /** Reads what {@link #text} wrote. */
  static Warning ofText(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no warning: " + text));
  }
}
