package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Exported;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.Zone;
import vn.kipthoi.routing.board.store.ExportStore;
import vn.kipthoi.routing.board.store.QueueStore.After;

/** Hands out what a board shows, some thousand lines at a time. It stands in the journal first. */
public final class Exports {

  private static final int AT_ONCE = 2_000;

  private final Database database;
  private final InstantSource clock;
  private final Journal journal;
  private final ExportStore store = new ExportStore();

  public Exports(Database database, InstantSource clock, Journal journal) {
    this.database = database;
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * What somebody wants to have.
   *
   * @param purpose the word of what it is for
   * @param format the word of the kind of file
   */
  public record Wanted(Viewer viewer, Narrowing seen, String purpose, String format) {}

  /** Notes the export; whoever asked may have the lines from then on. */
  public Future<Void> note(Wanted wanted) {
    var detail = new JsonObject()
        .put("role", wanted.viewer().role().word())
        .put("purpose", wanted.purpose())
        .put("format", wanted.format())
        .put("place", wanted.seen().place().text());
    wanted.seen().zone().map(Zone::word).ifPresent(zone -> detail.put("zone", zone));
    wanted.seen().severity().map(Priority::name).ifPresent(one -> detail.put("severity", one));
    wanted.seen().step().ifPresent(step -> detail.put("step", step));
    var account = wanted.viewer().accountId();
    return database.inTransaction(transaction -> journal.write(
        transaction,
        new JournalLine(clock.instant(), account.toString(), "board-exported", account, detail)));
  }

  /** All lines, batch by batch; the next is read when the one before has been taken. */
  public Future<Void> lines(Wanted wanted, Function<List<Exported>, Future<Void>> take) {
    return lines(wanted, clock.instant(), After.NOTHING, take);
  }

  private Future<Void> lines(
      Wanted wanted, Instant now, After after, Function<List<Exported>, Future<Void>> take) {
    return store
        .next(database.client(), Scope.of(wanted.viewer()), wanted.seen(), now, after, AT_ONCE)
        .compose(batch -> take.apply(batch.lines())
            .compose(taken -> batch.lines().size() < AT_ONCE
                ? Future.succeededFuture()
                : lines(wanted, now, batch.last(), take)));
  }
}
