package vn.kipthoi.intake.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.YesNo;

/**
 * A report as it was filled in, checked field by field, and not taken yet.
 *
 * @param heardAt when the hotline heard it, when an operator says so; else it is heard now
 * @param operator the account that writes it down; empty for somebody who is not signed in
 * @param unit the commune that was chosen, when one was
 * @param conflict whether it concerns somebody in the authorities of the commune
 * @param keptFrom from whom an operator keeps it by name, post or commune
 */
public record ReportDraft(
    Channel channel,
    Optional<Instant> heardAt,
    Optional<UUID> operator,
    YesNo dangerNow,
    Optional<UnitCode> unit,
    boolean conflict,
    List<KeptFrom> keptFrom,
    Account account,
    Optional<Reporter> reporter) {

  public ReportDraft {
    keptFrom = List.copyOf(keptFrom);
  }

  /** Whether a commune is to know nothing of it: what concerns one of its people skips all of it. */
  boolean conflictsWith(UnitCode commune) {
    return conflict || keptFrom.contains(new KeptFrom.Commune(commune));
  }
}
