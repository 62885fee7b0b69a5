package vn.kipthoi.notifier.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people in Viet Nam say them. */
final class LocalTimes {

  static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME_AND_DAY =
      DateTimeFormatter.ofPattern("HH:mm dd/MM", Locale.ROOT);

  private LocalTimes() {}

  static ZonedDateTime at(Instant moment) {
    return moment.atZone(VIET_NAM);
  }

  /** The time of day, with the day when it is not today's. */
  static String say(Instant moment, Instant now) {
    var local = at(moment);
    var today = local.toLocalDate().equals(at(now).toLocalDate());
    return local.format(today ? TIME : TIME_AND_DAY);
  }
}
