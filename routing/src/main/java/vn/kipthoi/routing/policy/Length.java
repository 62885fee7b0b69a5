package vn.kipthoi.routing.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How long a clock runs. Hours count from the exact moment, day and night; of a limit in days the
 * first day does not count, and it ends with its last day, at 24:00 (Civil Code 2015, art. 147-148).
 */
public sealed interface Length {

  /** How the time is counted. */
  enum Kind {
    CLOCK_HOURS,
    /** Hours, but nobody is asked at night: they begin in the morning, and are not over before it. */
    CLOCK_HOURS_OR_MORNING,
    WORKING_DAYS,
    CALENDAR_DAYS,
    /** Days of the calendar; a last day on which offices are closed moves to the next open one. */
    CALENDAR_DAYS_OR_NEXT_OPEN;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether an amount of it is seconds; of any other it is days. */
    public boolean isOfHours() {
      return this == CLOCK_HOURS || this == CLOCK_HOURS_OR_MORNING;
    }
  }

  Kind kind();

  /** Seconds of a length in hours, days of any other. Comparable within one kind of time alone. */
  long amount();

  /** When it has passed. */
  Due from(Instant start, Counting on);

  /** Hours around the clock; what safety runs on. */
  record ClockHours(Duration time) implements Length {

    public ClockHours {
      requireSome(time.toSeconds());
    }

    @Override
    public Kind kind() {
      return Kind.CLOCK_HOURS;
    }

    @Override
    public long amount() {
      return time.toSeconds();
    }

    @Override
    public Due from(Instant start, Counting on) {
      return new Due(start.plus(time), on.calendar().version());
    }
  }

  /**
   * Hours that leave people asleep when it can wait: of what comes at night they run from the morning,
   * and what would be due at night is due in the morning.
   */
  record HoursOrMorning(Duration time) implements Length {

    public HoursOrMorning {
      requireSome(time.toSeconds());
    }

    @Override
    public Kind kind() {
      return Kind.CLOCK_HOURS_OR_MORNING;
    }

    @Override
    public long amount() {
      return time.toSeconds();
    }

    @Override
    public Due from(Instant start, Counting on) {
      var due = orMorning(orMorning(start, on).plus(time), on);
      return new Due(due, on.calendar().version());
    }

    private static Instant orMorning(Instant moment, Counting on) {
      return on.night().map(night -> night.orMorning(moment)).orElse(moment);
    }
  }

  /** Days on which offices are open; what paperwork runs on. */
  record WorkingDays(int days) implements Length {

    public WorkingDays {
      requireSome(days);
    }

    @Override
    public Kind kind() {
      return Kind.WORKING_DAYS;
    }

    @Override
    public long amount() {
      return days;
    }

    @Override
    public Due from(Instant start, Counting on) {
      return on.calendar().endOfWorkingDays(start, days, on.province());
    }
  }

  /**
   * Days of the calendar.
   *
   * @param orNextOpen whether a last day on which offices are closed moves on. It does for paperwork;
   *     a greatest length, such as that of a separation, ends when it ends
   */
  record CalendarDays(int days, boolean orNextOpen) implements Length {

    public CalendarDays {
      requireSome(days);
    }

    @Override
    public Kind kind() {
      return orNextOpen ? Kind.CALENDAR_DAYS_OR_NEXT_OPEN : Kind.CALENDAR_DAYS;
    }

    @Override
    public long amount() {
      return days;
    }

    @Override
    public Due from(Instant start, Counting on) {
      return orNextOpen
          ? on.calendar().endOfCalendarDays(start, days, on.province())
          : new Due(
              VietNam.endOfDay(VietNam.dateOf(start).plusDays(days)),
              on.calendar().version());
    }
  }

  /** The length of a kind, of so many seconds or days. */
  static Length of(Kind kind, long amount) {
    return switch (kind) {
      case CLOCK_HOURS -> new ClockHours(Duration.ofSeconds(amount));
      case CLOCK_HOURS_OR_MORNING -> new HoursOrMorning(Duration.ofSeconds(amount));
      case WORKING_DAYS -> new WorkingDays(Math.toIntExact(amount));
      case CALENDAR_DAYS -> new CalendarDays(Math.toIntExact(amount), false);
      case CALENDAR_DAYS_OR_NEXT_OPEN -> new CalendarDays(Math.toIntExact(amount), true);
    };
  }

  private static void requireSome(long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("a clock runs for some time, not for " + amount);
    }
  }
}
