package vn.kipthoi.routing.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.policy.CalendarDay;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.policy.WorkingCalendar;

/**
 * The Tết holiday of one year, as the working calendar has it. Its rosters are confirmed beforehand:
 * offices are closed for a week, half of a team travels, and children are at home.
 *
 * @param last the last day off
 */
public record Tet(int year, LocalDate first, LocalDate last) {

  /** How many days before it begins each team's roster has to be confirmed. */
  public static final int CONFIRMED_BEFORE_DAYS = 7;

  /** How many days before that the confirmation is asked for. */
  public static final int ASKED_BEFORE_DAYS = 30;

  private static final String NAME = "Tết Nguyên đán";

  /** The one that is on, or comes next; empty when the calendar does not reach so far. */
  public static Optional<Tet> next(WorkingCalendar calendar, LocalDate today) {
    return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
        .mapToObj(year -> of(calendar, year))
        .flatMap(Optional::stream)
        .filter(tet -> !tet.last().isBefore(today))
        .findFirst();
  }

  private static Optional<Tet> of(WorkingCalendar calendar, int year) {
    var days =
        calendar
            .exceptions(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), UnitCode.NATION)
            .stream()
            .filter(day -> day.vietnamese().startsWith(NAME))
            .map(CalendarDay::day)
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tet(year, days.getFirst(), days.getLast()));
  }

  public Instant begins() {
    return VietNam.startOfDay(first);
  }

  public Instant ends() {
    return VietNam.endOfDay(last);
  }

  /** Whether it is near enough that a team has to say who is on duty. */
  public boolean isAskedFor(LocalDate today) {
    return !today.isBefore(first.minusDays(CONFIRMED_BEFORE_DAYS + ASKED_BEFORE_DAYS));
  }

  /** Whether it should have been confirmed by now. */
  public boolean isLate(LocalDate today) {
    return today.isAfter(first.minusDays(CONFIRMED_BEFORE_DAYS));
  }
}
