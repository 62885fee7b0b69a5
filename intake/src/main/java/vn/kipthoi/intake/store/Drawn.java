package vn.kipthoi.intake.store;

import java.time.Instant;
import java.time.ZoneId;
import vn.kipthoi.intake.ReportNumber;

/**
 * The moment at which a report is written down, and its running number.
 *
 * @param at the earlier of the node's and the database's time, so that no wrong clock makes a deadline
 *     late
 */
public record Drawn(Instant at, long running) {

  /** The hotline's own; the year in a number is the one on its calendar. */
  private static final ZoneId HOTLINE = ZoneId.of("Asia/Ho_Chi_Minh");

  public ReportNumber number() {
    return ReportNumber.of(at.atZone(HOTLINE).getYear(), running);
  }
}
