package vn.kipthoi.routing.policy.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.UUID;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.policy.store.CalendarStore;
import vn.kipthoi.routing.policy.store.DraftRows;
import vn.kipthoi.routing.policy.store.VersionStore;

/** What all work on policy and calendar is done with. */
public record PolicyDesk(
    Database database,
    InstantSource clock,
    Journal journal,
    BookStore books,
    VersionStore versions,
    DraftRows rules,
    CalendarStore calendar) {

  public static PolicyDesk over(Database database, InstantSource clock, Journal journal) {
    return new PolicyDesk(
        database,
        clock,
        journal,
        new BookStore(),
        new VersionStore(),
        new DraftRows(),
        new CalendarStore());
  }

  /** Writes the journal's line about a version. */
  Future<Void> told(
      SqlConnection transaction, Viewer viewer, String action, String version, JsonObject detail) {
    return journal.write(
        transaction,
        new JournalLine(
            clock.instant(),
            viewer.accountId().toString(),
            action,
            subject(version),
            detail.put("version", version)));
  }

  /** Versions go by a name; the journal wants an id, and the same name has the same. */
  private static UUID subject(String version) {
    return UUID.nameUUIDFromBytes(("policy " + version).getBytes(UTF_8));
  }
}
