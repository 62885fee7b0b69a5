package vn.kipthoi.intake.draft;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * A draft with its words, for whoever owns it.
 *
 * @param revision counted by the page that typed it; of two savings the higher one stands
 * @param danger whether it names danger
 */
public record CallDraft(
    UUID id,
    long revision,
    boolean danger,
    Instant startedAt,
    Instant savedAt,
    Personal<Written> written) {}
