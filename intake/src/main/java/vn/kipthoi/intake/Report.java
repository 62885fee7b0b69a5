package vn.kipthoi.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody told the hotline. Taken once and then never edited, only added to.
 *
 * @param heardAt when the hotline heard it; every clock of the law runs from here
 * @param receivedAt when it was written down here
 * @param enteredBy the operator's account; empty when somebody wrote in without signing in
 * @param conflict whether it concerns somebody in the authorities of the commune
 * @param reporter sealed under another key than the account; empty when nothing was said of them
 */
public record Report(
    UUID id,
    ReportNumber number,
    Channel channel,
    Instant heardAt,
    Instant receivedAt,
    Optional<UUID> enteredBy,
    YesNo dangerNow,
    Urgency urgency,
    Locality locality,
    boolean conflict,
    Account account,
    Optional<Reporter> reporter) {}
