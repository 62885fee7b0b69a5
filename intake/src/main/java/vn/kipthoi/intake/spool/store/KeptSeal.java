package vn.kipthoi.intake.spool.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.kipthoi.platform.privacy.Purpose.STORING;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.spool.KeptReport;
import vn.kipthoi.intake.store.IdentityJson;
import vn.kipthoi.intake.store.Marks;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.privacy.Vault;

/**
 * A kept report between its file and the desk: sealed under data keys of its own, the reporter on
 * another ring than the account, as in the database. Of the clear part nothing is personal.
 */
public final class KeptSeal {

  private static final String CONTENT = "content";
  private static final String IDENTITY = "identity";
  private static final String SUBJECT = "subject";
  private static final String KEPT_AT = "keptAt";
  private static final String KEY = "Key";

  private final Vault vault;

  public KeptSeal(Vault vault) {
    this.vault = vault;
  }

  public KeptFile seal(KeptReport kept) {
    var subject = UUID.randomUUID();
    var file = new JsonObject()
        .put(SUBJECT, subject.toString())
        .put(KEPT_AT, kept.keptAt().toString())
        .put("key", kept.marks().key())
        .put("body", kept.marks().body())
        .put("receipt", kept.marks().receipt());
    put(file, subject, Ring.CONTENT, CONTENT, DraftJson.text(kept));
    kept.draft()
        .reporter()
        .ifPresent(who -> put(file, subject, Ring.IDENTITY, IDENTITY, IdentityJson.text(who)));
    return new KeptFile(KeptFile.nameOf(kept.marks()), file.encode().getBytes(UTF_8));
  }

  /** @throws RuntimeException when it is damaged, or was sealed with other keys than this node's */
  public KeptReport open(KeptFile file) {
    var json = new JsonObject(new String(file.sealed(), UTF_8));
    var subject = UUID.fromString(json.getString(SUBJECT));
    var marks = new Marks(json.getBinary("key"), json.getBinary("body"), json.getBinary("receipt"));
    var content = new JsonObject(opened(json, subject, Ring.CONTENT, CONTENT));
    return new KeptReport(
        Instant.parse(json.getString(KEPT_AT)),
        marks,
        DraftJson.draft(content, reporter(json, subject)),
        DraftJson.judgements(content));
  }

  private Optional<Reporter> reporter(JsonObject json, UUID subject) {
    return Optional.of(json)
        .filter(file -> file.containsKey(IDENTITY))
        .map(file -> new JsonObject(opened(file, subject, Ring.IDENTITY, IDENTITY)))
        .map(IdentityJson::reporter);
  }

  private void put(JsonObject file, UUID subject, Ring ring, String field, String text) {
    var made = vault.newKey(subject, ring);
    file.put(field + KEY, made.wrapped()).put(field, made.key().seal(field, text));
  }

  private String opened(JsonObject file, UUID subject, Ring ring, String field) {
    return vault
        .unwrap(subject, ring, file.getBinary(field + KEY))
        .open(field, file.getBinary(field))
        .revealFor(STORING);
  }
}
