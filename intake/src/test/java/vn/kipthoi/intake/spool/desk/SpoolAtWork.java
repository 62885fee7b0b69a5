package vn.kipthoi.intake.spool.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.intake.likeness.desk.Likenesses;
import vn.kipthoi.intake.likeness.desk.Marking;
import vn.kipthoi.intake.likeness.desk.Recognition;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FaultProxy;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A node that reaches its database over a link which breaks where the test says. */
final class SpoolAtWork implements AutoCloseable {

  final SettableClock clock;
  final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  final FaultProxy link;
  final AcceptFirst node;
  final Path disk;

  /** An event bus that no other test class is on. */
  private final Vertx vertx = Vertx.vertx();

  private final FreshDatabase database;
  private final Pool pool;

  SpoolAtWork(FreshDatabase database, Path disk) {
    this.database = database;
    this.disk = disk;
    clock = database.clockAt("2026-11-22T13:04:05.123456Z");
    link = FaultProxy.before(database.vertx(), database.address());
    pool = PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(4))
        .connectingTo(link.address().connectOptions())
        .using(database.vertx())
        .build();
    node = node(pool, disk);
  }

  /** Another node of the same cluster, whose link to the database is whole. */
  AcceptFirst nodeBesideTheLink(Path directory) {
    return node(database.pool(), directory);
  }

  @CanIgnoreReturnValue
  Taking take(ReportDraft draft, Sending sending) {
    return await(node.reception().take(draft, sending));
  }

  @CanIgnoreReturnValue
  static Taking.Kept kept(Taking taking) {
    assertThat(taking).isInstanceOf(Taking.Kept.class);
    return (Taking.Kept) taking;
  }

  Future<SpoolState> drain() {
    return node.drain();
  }

  List<String> files() {
    return names(disk);
  }

  static List<String> names(Path directory) {
    try (var files = Files.list(directory)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** How many reports are in the database. */
  int reports() {
    return texts("select id::text from intake.reports").size();
  }

  List<String> texts(String query) {
    var rows = await(database.pool().query(query).execute());
    return rows.stream().map(row -> row.getString(0)).toList();
  }

  @Override
  public void close() {
    var _ = await(node.stop());
    link.close();
    var _ = await(pool.close());
    var _ = await(vertx.close());
  }

  private AcceptFirst node(Pool through, Path directory) {
    var desk = new IntakeDesk(
        new Database(through),
        clock,
        keys,
        new Doorbell(database.vertx()),
        Drafts.PLACES,
        new Recognition(
            new Likenesses(new Database(through), keys, Drafts.SURROUNDINGS),
            new Marking(keys.vault(), Drafts.SURROUNDINGS)));
    return new AcceptFirst(vertx, clock, keys.vault(), desk, directory);
  }
}
