package vn.kipthoi.routing.policy.store;

import io.vertx.sqlclient.Row;
import vn.kipthoi.routing.policy.CalendarDay;

/** Reads days of the calendar from their rows. */
final class CalendarRows {

  private CalendarRows() {}

  /** The day of a row that also has the reason of its change, which is its source. */
  static CalendarDay day(Row row) {
    return new CalendarDay(
        row.getLocalDate("day"),
        CalendarDay.Kind.ofWord(row.getString("kind")).orElseThrow(),
        row.getString("vietnamese"),
        row.getString("english"),
        row.getString("reason"));
  }
}
