package vn.kipthoi.intake.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ContactKind;
import vn.kipthoi.intake.store.ContactLogStore;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.sql.Database;

/** Logs calls that are no report: one tap, a count, and nothing of the caller. */
public final class ContactLog {

  private static final ZoneId HOTLINE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Database database;
  private final InstantSource clock;
  private final Journal journal;
  private final ContactLogStore store = new ContactLogStore();

  public ContactLog(Database database, InstantSource clock, Journal journal) {
    this.database = database;
    this.clock = clock;
    this.journal = journal;
  }

  /** Logs one; sent again with the same key, it counts once. It answers whether it was new. */
  public Future<Boolean> log(ContactKind kind, Channel channel, UUID account, String key) {
    var now = clock.instant();
    var id = UUID.randomUUID();
    return database.inTransaction(transaction -> store
        .keep(transaction, id, kind, channel, account, key, now)
        .compose(first -> first
            ? journal.write(transaction, line(id, kind, account, now)).map(true)
            : Future.succeededFuture(false)));
  }

  /** How many there were today, of each kind. */
  public Future<Map<ContactKind, Integer>> today() {
    return since(
        clock.instant().atZone(HOTLINE).toLocalDate().atStartOfDay(HOTLINE).toInstant());
  }

  public Future<Map<ContactKind, Integer>> since(Instant then) {
    return store.counts(database.client(), then);
  }

  private static JournalLine line(UUID id, ContactKind kind, UUID account, Instant now) {
    return new JournalLine(
        now, account.toString(), "contact-logged", id, new JsonObject().put("kind", kind.word()));
  }
}
