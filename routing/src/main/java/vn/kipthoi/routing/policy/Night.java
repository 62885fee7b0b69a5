package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.time.LocalTime;

/**
 * The hours in which only what is urgent wakes people, on the clocks of Viet Nam. Their first moment
 * belongs to them, their last does not.
 *
 * @param begins in the evening
 * @param ends the next morning
 */
public record Night(LocalTime begins, LocalTime ends) {

  public Night {
    if (!begins.isAfter(ends)) {
      throw new IllegalArgumentException(
          "a night begins in the evening and ends in the morning: " + begins + " to " + ends);
    }
  }

  /** The moment itself by day; by night the morning after it. */
  public Instant orMorning(Instant moment) {
    var local = moment.atZone(VietNam.ZONE);
    var time = local.toLocalTime();
    if (time.isBefore(ends)) {
      return local.with(ends).toInstant();
    }
    return time.isBefore(begins) ? moment : local.plusDays(1).with(ends).toInstant();
  }
}
