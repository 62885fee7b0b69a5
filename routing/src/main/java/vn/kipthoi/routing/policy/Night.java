package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.time.LocalTime;

/** The hours in which only what is urgent wakes people: from 21:00 until 07:00. */
final class Night {

  private static final LocalTime BEGINS = LocalTime.of(21, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private Night() {}

  /** The moment itself by day; the next 07:00 by night. */
  static Instant orMorning(Instant moment) {
    var local = moment.atZone(VietNam.ZONE);
    var time = local.toLocalTime();
    if (time.isBefore(MORNING)) {
      return local.with(MORNING).toInstant();
    }
    return time.isBefore(BEGINS) ? moment : local.plusDays(1).with(MORNING).toInstant();
  }
}
