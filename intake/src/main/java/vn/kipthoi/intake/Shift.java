package vn.kipthoi.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A third of the hotline's day, on the clocks of Viet Nam; the night belongs to its evening. */
public enum Shift {
  MORNING(6),
  AFTERNOON(14),
  NIGHT(22);

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int HOURS = 8;

  private final int begins;

  Shift(int begins) {
    this.begins = begins;
  }

  public LocalTime beginsAt() {
    return LocalTime.of(begins, 0);
  }

  public Instant from(LocalDate day) {
    return day.atTime(beginsAt()).atZone(ZONE).toInstant();
  }

  /** The first instant after it. */
  public Instant until(LocalDate day) {
    return day.atTime(beginsAt()).plusHours(HOURS).atZone(ZONE).toInstant();
  }

  /** The one that a moment belongs to, of the day that {@link #dayOf} says. */
  public static Shift of(Instant moment) {
    var hours = moment.atZone(ZONE).minusHours(MORNING.begins).getHour();
    return values()[hours / HOURS];
  }

  /** The day whose shifts a moment belongs to: before six in the morning the one before. */
  public static LocalDate dayOf(Instant moment) {
    return moment.atZone(ZONE).minusHours(MORNING.begins).toLocalDate();
  }
}
