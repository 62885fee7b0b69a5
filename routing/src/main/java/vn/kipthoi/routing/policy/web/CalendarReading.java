package vn.kipthoi.routing.policy.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.policy.CalendarDay;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.PolicyRights;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.policy.WorkingCalendar;

/**
 * A year of the calendar in a province, as somebody reads it.
 *
 * @param changes what was asked for, those that wait first; theirs to know alone
 * @param mayConfirm whether the reader is one of those whom open questions concern
 */
record CalendarReading(
    WorkingCalendar calendar,
    LocalDate today,
    List<CalendarDay> days,
    List<DaysDraft> changes,
    boolean mayConfirm) {

  private static final int WARN_AHEAD_DAYS = 120;
  private static final int FIRST_YEAR = 2024;
  private static final int LAST_YEAR = 2100;

  /** What was asked for. */
  record Looked(UnitCode province, int year) {}

  /** @throws Problem 404 when there is no such province or year */
  static Looked asked(RoutingContext ctx, PolicyRoom room) {
    var province = Asked.query(ctx, "province")
        .map(sent -> room.unit(sent).orElseThrow(Problem::notFound))
        .orElseGet(() -> room.home(Viewer.of(ctx)));
    var thisYear = VietNam.dateOf(room.desk().clock().instant()).getYear();
    var year = Asked.query(ctx, "year").map(CalendarReading::year).orElse(thisYear);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Problem.notFound();
    }
    return new Looked(province, year);
  }

  static Future<CalendarReading> of(PolicyRoom room, Viewer viewer, Looked looked) {
    var client = room.desk().database().client();
    var now = room.desk().clock().instant();
    var first = LocalDate.of(looked.year(), 1, 1);
    return room.desk()
        .books()
        .book(client)
        .compose(book -> room.desk()
            .calendar()
            .all(client)
            .map(changes -> new CalendarReading(
                book.calendarAt(now),
                VietNam.dateOf(now),
                book.calendarAt(now)
                    .exceptions(first, first.plusYears(1).minusDays(1), looked.province()),
                changes.stream()
                    .filter(change -> PolicyRights.seesDrafts(viewer, change.unit()))
                    .toList(),
                viewer.role() == Role.ADMINISTRATOR || viewer.role() == Role.AUDITOR)));
  }

  /** What an administrator has to settle before it matters. */
  List<String> warnings(PolicyNames names) {
    if (!mayConfirm) {
      return List.of();
    }
    var warnings = new ArrayList<String>();
    calendar.unconfirmed(today, WARN_AHEAD_DAYS).stream()
        .map(day -> names.words().unconfirmedWarning(names.day(day.day()), names.dayName(day)))
        .forEach(warnings::add);
    if (today.plusDays(WARN_AHEAD_DAYS).isAfter(calendar.decidedUntil())) {
      warnings.add(names.words().undecidedWarning(names.day(calendar.decidedUntil())));
    }
    return warnings;
  }

  private static int year(String sent) {
    return sent.matches("\\d{4}") ? Integer.parseInt(sent) : 0;
  }
}
