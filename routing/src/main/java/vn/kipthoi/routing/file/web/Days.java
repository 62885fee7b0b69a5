package vn.kipthoi.routing.file.web;

import java.time.format.DateTimeFormatter;
import vn.kipthoi.routing.file.FormCheck;

/** Days and hours as they are read in Viet Nam: 22/11/2026, 19:40. */
final class Days {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

  private Days() {}

  static String date(String said) {
    return FormCheck.date(said).map(DAY::format).orElse(said);
  }

  static String moment(String said) {
    return FormCheck.momentOf(said).map(HOUR::format).orElse(said);
  }
}
