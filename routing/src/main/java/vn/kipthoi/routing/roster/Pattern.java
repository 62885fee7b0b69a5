package vn.kipthoi.routing.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * What a week of a team looks like from a day on, until the next pattern.
 *
 * @param standing whether everybody of the standing roster is on duty around the clock instead
 * @param shifts those of the week; on a day off those of {@link Shift#ON_DAYS_OFF}, where there are
 *     any, else those of its day of the week
 */
public record Pattern(LocalDate from, boolean standing, List<Shift> shifts) {

  public Pattern {
    shifts = List.copyOf(shifts);
  }

  public static Pattern weekly(LocalDate from, List<Shift> shifts) {
    return new Pattern(from, false, shifts);
  }

  public static Pattern aroundTheClock(LocalDate from) {
    return new Pattern(from, true, List.of());
  }

  /** Whether days off have watches of their own. */
  public boolean knowsDaysOff() {
    return shifts.stream().anyMatch(shift -> shift.day() == Shift.ON_DAYS_OFF);
  }

  /** The watches that begin on a date. */
  List<Shift> on(LocalDate date, DaysOff daysOff) {
    var day = knowsDaysOff() && daysOff.include(date)
        ? Shift.ON_DAYS_OFF
        : date.getDayOfWeek().getValue();
    return shifts.stream().filter(shift -> shift.day() == day).toList();
  }
}
