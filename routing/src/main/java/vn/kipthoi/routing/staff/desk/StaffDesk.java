package vn.kipthoi.routing.staff.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.StaffTexts;
import vn.kipthoi.routing.staff.store.ChannelStore;
import vn.kipthoi.routing.staff.store.MemberStore;
import vn.kipthoi.routing.staff.store.TeamStore;

/** What all work on teams and people is done with. */
public record StaffDesk(
    Database database,
    InstantSource clock,
    Journal journal,
    Supplier<Directory> directory,
    TeamStore teams,
    MemberStore members,
    ChannelStore channels,
    StaffTexts texts) {

  public static StaffDesk over(Ground ground, Supplier<Directory> directory, StaffTexts texts) {
    return new StaffDesk(
        ground.database(),
        ground.clock(),
        ground.journal(),
        directory,
        new TeamStore(),
        new MemberStore(ground.keys()),
        new ChannelStore(ground.keys()),
        texts);
  }

  public Instant now() {
    return clock.instant();
  }

  /** Who changed what, and from what to what; nothing personal stands in it. */
  public Future<Void> told(
      SqlClient transaction, Viewer viewer, String action, UUID subject, JsonObject detail) {
    return journal.write(
        transaction,
        new JournalLine(now(), viewer.accountId().toString(), action, subject, detail));
  }
}
