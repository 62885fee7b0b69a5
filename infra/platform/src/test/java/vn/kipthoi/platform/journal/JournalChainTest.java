package vn.kipthoi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class JournalChainTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private static final Vault VAULT = new Vault(KeyFile.parse(KeyFile.fresh()));

  private final SettableClock clock = SettableClock.startingAt("2026-11-22T00:00:00Z");
  private final Journal journal = new Journal(VAULT);

  @Test
  void linksEveryLineOnceHoweverManyRoundsItTakes() {
    var lines = JournalChain.ROUND + 7;
    await(fresh.pool().withTransaction(transaction -> write(transaction, lines)));

    assertThat(await(chain().linkOn())).map(JournalChain.Head::link).hasValue(500L);
    assertThat(await(chain().linkOn())).map(JournalChain.Head::link).hasValue(507L);
    assertThat(await(chain().linkOn())).isEmpty();
    assertThat(numbers("select line as n from platform.journal_links order by link"))
        .hasSize(lines)
        .isSorted();
    assertThat(numbers("select line as n from platform.journal_unlinked")).isEmpty();
    assertThat(numbers("select link as n from platform.journal_links where seal is not null"))
        .containsExactly(500L, 507L);
  }

  @Test
  void linksALineThatWasWrittenEarlierAndCommittedLater() {
    var early = begun();
    await(write(early.connection(), 1));
    await(write(fresh.pool(), 1));
    var _ = await(chain().linkOn());
    await(early.transaction().commit());

    var _ = await(chain().linkOn());

    assertThat(numbers("select line as n from platform.journal_links order by link"))
        .containsExactly(2L, 1L);
  }

  @Test
  void leavesOutALineThatWasNeverCommitted() {
    var given = begun();
    await(write(given.connection(), 1));
    await(given.transaction().rollback());
    await(write(fresh.pool(), 1));

    var _ = await(chain().linkOn());

    assertThat(numbers("select line as n from platform.journal_links")).containsExactly(2L);
  }

  @Test
  void letsOneNodeLinkWhileTheOthersGoOnWriting() {
    await(write(fresh.pool(), 1));
    var holder = begun();
    assertThat(await(new ChainStore().lock(holder.connection()))).isTrue();

    assertThat(await(chain().linkOn())).isEmpty();
    await(write(fresh.pool(), 1));

    await(holder.transaction().rollback());
    assertThat(await(chain().linkOn())).map(JournalChain.Head::link).hasValue(2L);
  }

  @Test
  void startsAgainWhereADeadNodeLeftOff() {
    await(write(fresh.pool(), 3));
    var dying = begun();
    var store = new ChainStore();
    assertThat(await(store.lock(dying.connection()))).isTrue();
    var waiting = await(store.waiting(dying.connection(), 3));
    var links = List.of(new ChainStore.Link(1, waiting.getFirst().line(), new byte[32]));
    await(store.keep(dying.connection(), links, new byte[32], clock.instant()));
    await(dying.connection().close());

    assertThat(await(chain().linkOn())).map(JournalChain.Head::link).hasValue(3L);
  }

  @Test
  void goesOnByItselfWhenANodeRuns() {
    var linker = new JournalLinker(fresh.vertx(), chain(), clock);
    linker.start();
    await(write(fresh.pool(), 3));

    eventually(() ->
        assertThat(numbers("select link as n from platform.journal_links")).hasSize(3));
    linker.stop();
  }

  private record Begun(SqlConnection connection, Transaction transaction) {}

  private Begun begun() {
    var connection = await(fresh.pool().getConnection());
    return new Begun(connection, await(connection.begin()));
  }

  private JournalChain chain() {
    return new JournalChain(new Database(fresh.pool()), VAULT, clock);
  }

  private Future<Void> write(SqlClient client, int lines) {
    var written = new ArrayList<Future<Void>>();
    for (var i = 0; i < lines; i++) {
      written.add(journal.write(
          client,
          new JournalLine(clock.instant(), "tests", "noted", UUID.randomUUID(), new JsonObject())));
    }
    return Future.all(written).mapEmpty();
  }

  private List<Long> numbers(String query) {
    var numbers = new ArrayList<Long>();
    await(fresh.pool().query(query).execute()).forEach(row -> numbers.add(row.getLong("n")));
    return numbers;
  }
}
