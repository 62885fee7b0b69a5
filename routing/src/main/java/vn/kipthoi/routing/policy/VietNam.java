package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as Viet Nam counts them, wherever the machine stands. */
public final class VietNam {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietNam() {}

  public static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  public static Instant startOfDay(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** Its 24:00, which is the 0:00 of the day after. */
  public static Instant endOfDay(LocalDate day) {
    return startOfDay(day.plusDays(1));
  }
}
