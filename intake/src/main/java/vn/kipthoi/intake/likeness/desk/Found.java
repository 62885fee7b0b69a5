package vn.kipthoi.intake.likeness.desk;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.intake.ReportNumber;
import vn.kipthoi.intake.likeness.Likeness;

/** A report that may be about the same child. */
public record Found(UUID report, ReportNumber number, Instant heardAt, Likeness likeness) {}
