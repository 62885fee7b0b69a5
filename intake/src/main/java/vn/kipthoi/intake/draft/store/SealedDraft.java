package vn.kipthoi.intake.draft.store;

import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.draft.NamedDanger;
import vn.kipthoi.intake.draft.Written;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/**
 * A draft as it is kept.
 *
 * @param identity who reports, when anything of that was written
 */
public record SealedDraft(
    UUID id, long revision, boolean danger, byte[] content, Optional<byte[]> identity) {

  /** @param identity the key of the ring that keeps who reports */
  public static SealedDraft of(
      UUID id, long revision, Personal<Written> draft, DataKey content, DataKey identity) {
    var written = draft.revealFor(Purpose.STORING);
    var reporter = written.ofReporter();
    return new SealedDraft(
        id,
        revision,
        NamedDanger.in(written),
        content.seal(DraftRow.CONTENT, WrittenJson.of(written.withoutReporter())),
        reporter.isEmpty()
            ? Optional.empty()
            : Optional.of(identity.seal(DraftRow.IDENTITY, WrittenJson.of(reporter))));
  }
}
