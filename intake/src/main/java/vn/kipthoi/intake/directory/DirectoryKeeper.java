package vn.kipthoi.intake.directory;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.store.DirectoryStore;
import vn.kipthoi.intake.store.DirectoryStore.Version;
import vn.kipthoi.platform.sql.Database;

/**
 * Keeps the durable directory. Nodes fill it from the shipped files at their first start, and again
 * when a newer program ships newer ones; once somebody has imported, imports alone change it.
 */
public final class DirectoryKeeper {

  private static final String SHIPPED = "shipped";

  /**
   * The directory as it is kept.
   *
   * @param version grows with every change
   */
  public record Kept(long version, DirectoryRecords records) {}

  private final Database database;
  private final InstantSource clock;
  private final DirectoryStore store = new DirectoryStore();

  public DirectoryKeeper(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes sure that the directory is filled, and reads it. Many nodes may do so at once. */
  public Future<Kept> open(DirectoryRecords shipped) {
    return database.inTransaction(transaction -> store
        .lock(transaction)
        .compose(locked -> fill(transaction, shipped, clock.instant()))
        .compose(filled -> kept(transaction)));
  }

  public Future<Kept> read() {
    return database.inTransaction(this::kept);
  }

  /** The version that is kept now; cheap enough to ask each minute. */
  public Future<Long> version() {
    return store.versions(database.client()).map(versions -> versions.getFirst().number());
  }

  /**
   * Changes the directory by a file, in one transaction.
   *
   * @param dryRun true to look at the difference and change nothing
   */
  public Future<ImportOutcome> importFrom(DirectorySource source, String name, boolean dryRun) {
    return database.inTransaction(transaction -> store
        .lock(transaction)
        .compose(locked -> store.read(transaction))
        .compose(current -> settle(transaction, source.revise(current), name, dryRun)));
  }

  /** The same under a name that stands for one change: what was made under it is not made again. */
  public Future<ImportOutcome> importOnce(DirectorySource source, String name) {
    return database.inTransaction(transaction -> store
        .lock(transaction)
        .compose(locked -> store.versions(transaction))
        .compose(versions -> versions.stream().anyMatch(one -> one.source().equals(name))
            ? Future.succeededFuture(new ImportOutcome.Shown(new DirectoryDifference(List.of())))
            : store
                .read(transaction)
                .compose(current -> settle(transaction, source.revise(current), name, false))));
  }

  private Future<Void> fill(SqlClient transaction, DirectoryRecords shipped, Instant now) {
    var hash = ContentHash.of(shipped);
    return store
        .versions(transaction)
        .compose(versions -> wanted(versions, hash)
            ? store.replace(transaction, shipped, hash, SHIPPED, now)
            : Future.succeededFuture());
  }

  private static boolean wanted(List<Version> versions, String hash) {
    return versions.stream().noneMatch(version -> version.contentHash().equals(hash))
        && versions.stream().allMatch(version -> version.source().equals(SHIPPED));
  }

  private Future<Kept> kept(SqlClient client) {
    return store
        .versions(client)
        .compose(versions ->
            store.read(client).map(records -> new Kept(versions.getFirst().number(), records)));
  }

  private Future<ImportOutcome> settle(
      SqlClient transaction, Revision revision, String name, boolean dryRun) {
    return switch (revision) {
      case Revision.Refused(var refusals) ->
        Future.succeededFuture(new ImportOutcome.Refused(refusals));
      case Revision.Proposed(var before, var after) -> {
        var difference = DirectoryDifference.between(before, after);
        yield dryRun || difference.isEmpty()
            ? Future.succeededFuture(new ImportOutcome.Shown(difference))
            : store
                .replace(transaction, after, ContentHash.of(after), name, clock.instant())
                .map(done -> new ImportOutcome.Changed(difference));
      }
    };
  }
}
