package vn.kipthoi.intake.desk;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.intake.ReportNumber;

/** What comes of writing a sending into the database. */
public sealed interface Entering {

  /** It stands there, since now or since an earlier writing of the same. */
  record Entered(UUID reportId, ReportNumber number, Instant receivedAt) implements Entering {}

  /** The same key stands there with something else: nothing was written. */
  record KeyUsedOtherwise() implements Entering {}
}
