package vn.kipthoi.routing.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.kipthoi.routing.policy.VietNam;

/**
 * One person's watch on one day of the week.
 *
 * @param day 1 for Monday to 7 for Sunday, {@link #ON_DAYS_OFF} on days off
 * @param starts minutes after the day's midnight in Viet Nam
 * @param ends minutes after the same midnight; after {@link #DAY} it ends on the day after
 * @param place in which order those of the watch are told, 0 for the first
 */
public record Shift(int day, int starts, int ends, UUID person, int place) {

  /** The day of a watch that stands on days off, whichever day of the week they are. */
  public static final int ON_DAYS_OFF = 8;

  /** Viet Nam has had no summer time since 1975, so each of its days has as many minutes. */
  public static final int DAY = 24 * 60;

  public Shift {
    if (day < 1 || day > ON_DAYS_OFF) {
      throw new IllegalArgumentException("a week has no day " + day);
    }
    if (starts < 0 || starts >= DAY || ends <= starts || ends > starts + DAY) {
      throw new IllegalArgumentException("a watch from " + starts + " to " + ends + " is none");
    }
  }

  /** When it begins, for a watch that stands on this date. */
  Instant beginsOn(LocalDate date) {
    return VietNam.startOfDay(date).plusSeconds(starts * 60L);
  }

  /** The first moment after it. */
  Instant endsFrom(LocalDate date) {
    return VietNam.startOfDay(date).plusSeconds(ends * 60L);
  }

  boolean covers(LocalDate date, Instant moment) {
    return !moment.isBefore(beginsOn(date)) && moment.isBefore(endsFrom(date));
  }
}
