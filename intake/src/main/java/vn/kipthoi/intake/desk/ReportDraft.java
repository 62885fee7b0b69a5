package vn.kipthoi.intake.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
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
 */
public record ReportDraft(
    Channel channel,
    Optional<Instant> heardAt,
    Optional<UUID> operator,
    YesNo dangerNow,
    Optional<UnitCode> unit,
    boolean conflict,
    Account account,
    Optional<Reporter> reporter) {}
