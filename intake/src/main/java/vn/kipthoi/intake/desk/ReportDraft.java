package vn.kipthoi.intake.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Raised;
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
 * @param raised how urgent an operator says that it is, over what the rules find
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
    Optional<Reporter> reporter,
    Optional<Raised> raised) {

  public ReportDraft {
    keptFrom = List.copyOf(keptFrom);
  }

  /** As urgent as the rules find it. */
  public ReportDraft(
      Channel channel,
      Optional<Instant> heardAt,
      Optional<UUID> operator,
      YesNo dangerNow,
      Optional<UnitCode> unit,
      boolean conflict,
      List<KeptFrom> keptFrom,
      Account account,
      Optional<Reporter> reporter) {
    this(
        channel,
        heardAt,
        operator,
        dangerNow,
        unit,
        conflict,
        keptFrom,
        account,
        reporter,
        Optional.empty());
  }

  /** Whether a commune is to know nothing of it: what concerns one of its people skips all of it. */
  boolean conflictsWith(UnitCode commune) {
    return conflict || keptFrom.contains(new KeptFrom.Commune(commune));
  }
}
