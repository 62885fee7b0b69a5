package vn.kipthoi.intake.spool;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.Judgement;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.store.Marks;

/**
 * A report that waits for the database.
 *
 * @param keptAt since when its clocks run, unless it was heard before
 * @param marks by which its sending is known again, here and in the database
 */
public record KeptReport(
    Instant keptAt, Marks marks, ReportDraft draft, List<Judgement> judgements) {

  /** A child in danger first, then in the order they were told. */
  public static final Comparator<KeptReport> URGENT_FIRST = Comparator.comparing(
          (KeptReport kept) -> kept.draft().dangerNow() != YesNo.YES)
      .thenComparing(KeptReport::keptAt);

  public KeptReport {
    judgements = List.copyOf(judgements);
  }
}
