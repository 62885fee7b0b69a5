package vn.kipthoi.intake.desk;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.ReportNumber;

/** What comes of sending a report. */
public sealed interface Taking {

  /** It is stored for good, now or by an earlier sending of the same. */
  record Taken(UUID reportId, ReportNumber number, Receipt receipt, Instant receivedAt)
      implements Taking {}

  /**
   * The database cannot be used: it is stored for good on this machine, sealed, and enters the
   * database as soon as that can be used. Until then nobody is told of it, so whoever sent it is
   * told whom to call meanwhile.
   *
   * @param keptAt since when its clocks run
   */
  record Kept(Receipt receipt, Instant keptAt) implements Taking {}

  /**
   * The same key was used before, for something else: nothing was stored.
   *
   * @param first the receipt of what was sent then
   */
  record KeyUsedOtherwise(Receipt first) implements Taking {}
}
