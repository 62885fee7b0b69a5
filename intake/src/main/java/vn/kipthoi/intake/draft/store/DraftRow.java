package vn.kipthoi.intake.draft.store;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.draft.CallDraft;
import vn.kipthoi.intake.draft.Written;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/** A row of {@code intake.call_drafts}, still sealed. */
public record DraftRow(Row row) {

  static final String CONTENT = "call-draft-content";
  static final String IDENTITY = "call-draft-identity";

  public UUID id() {
    return row.getUUID("id");
  }

  public boolean namesReporter() {
    return row.getBuffer("identity") != null;
  }

  /** @param identity the key of who reports, when that was written */
  public CallDraft open(DataKey content, Optional<DataKey> identity) {
    var written = opened(content, CONTENT, "content");
    var reporter = identity.map(key -> opened(key, IDENTITY, "identity"));
    return new CallDraft(
        id(),
        row.getLong("revision"),
        row.getBoolean("danger"),
        at("started_at"),
        at("saved_at"),
        Personal.of(reporter.map(written::and).orElse(written)));
  }

  private Written opened(DataKey key, String field, String column) {
    return WrittenJson.read(
        key.open(field, row.getBuffer(column).getBytes()).revealFor(Purpose.SHOWING_TO_ITS_GIVER));
  }

  private Instant at(String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
