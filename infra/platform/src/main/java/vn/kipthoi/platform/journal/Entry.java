package vn.kipthoi.platform.journal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Vault;

/**
 * A line as the journal keeps it, and as it is sealed: the same on its way in and on its way out.
 *
 * @param id drawn for this line; absent on lines from before there were seals
 * @param at to the microsecond, which is what the database keeps
 */
record Entry(
    @Nullable UUID id,
    Instant at,
    String actor,
    String action,
    UUID subject,
    JsonObject detail,
    @Nullable String purpose,
    @Nullable String policy) {

  private static final String FORM = "kipthoi-journal-1";
  private static final String USE = "journal-line";
  static final int SEAL_BYTES = 32;

  static Entry of(JournalLine line) {
    return new Entry(
        UUID.randomUUID(),
        line.at().truncatedTo(ChronoUnit.MICROS),
        line.actor(),
        line.action(),
        line.subject(),
        new JsonObject(line.detail().encode()),
        line.purpose().map(Purpose::name).orElse(null),
        line.policy().orElse(null));
  }

  static Entry of(Row row) {
    return new Entry(
        row.getUUID("id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getUUID("subject"),
        row.getJsonObject("detail"),
        row.getString("purpose"),
        row.getString("policy"));
  }

  /** Everything that was said, in the one form that is sealed and linked. */
  JsonArray said() {
    return new JsonArray()
        .add(FORM)
        .add(id == null ? null : id.toString())
        .add(ChronoUnit.MICROS.between(Instant.EPOCH, at))
        .add(actor)
        .add(action)
        .add(subject.toString())
        .add(detail)
        .add(purpose)
        .add(policy);
  }

  byte[] seal(Vault vault) {
    return vault.fingerprint(USE, CanonicalJson.of(said()), SEAL_BYTES);
  }

  Tuple row(byte[] seal) {
    return Tuple.tuple()
        .addUUID(id)
        .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
        .addString(actor)
        .addString(action)
        .addUUID(subject)
        .addJsonObject(detail)
        .addString(purpose)
        .addString(policy)
        .addBuffer(Buffer.buffer(seal));
  }
}
