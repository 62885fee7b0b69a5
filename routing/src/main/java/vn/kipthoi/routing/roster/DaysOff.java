package vn.kipthoi.routing.roster;

import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.policy.CalendarDay;
import vn.kipthoi.routing.policy.WorkingCalendar;

/** Which days are public days off, and days taken in their place. Plain weekends are not among them. */
@FunctionalInterface
public interface DaysOff {

  DaysOff NONE = day -> false;

  boolean include(LocalDate day);

  /** Those of a working calendar, for the whole country. */
  static DaysOff of(WorkingCalendar calendar) {
    var days = calendar.exceptions(LocalDate.EPOCH, calendar.knownUntil(), UnitCode.NATION).stream()
        .filter(DaysOff::isOff)
        .map(CalendarDay::day)
        .collect(Collectors.toUnmodifiableSet());
    return days::contains;
  }

  private static boolean isOff(CalendarDay day) {
    return switch (day.kind()) {
      case OFF, COMPENSATION, SWAPPED_OFF -> true;
      case CLOSURE, WORKING, UNCONFIRMED -> false;
    };
  }
}
