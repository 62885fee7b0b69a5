package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.sqlclient.Tuple;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.platform.journal.JournalChain;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** From the erasure to a restored copy, as whoever keeps the machines does it. */
class ErasedCasesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  @TempDir
  Path place;

  private final StringWriter said = new StringWriter();
  private final UUID id = UUID.randomUUID();
  private final UUID report = UUID.randomUUID();
  private Vault vault;
  private Path list;

  @BeforeEach
  void anErasedCase() throws Exception {
    list = place.resolve("erasures.jsonl");
    var keys = KeyFile.fresh();
    var _ = Files.writeString(place.resolve("keys.json"), keys);
    vault = new Vault(KeyFile.parse(keys));
    run("""
        insert into routing.cases
               (id, number, report_id, report_number, state, priority, unit, conflict, scope,
                heard_at, opened_at, decision, changed_at, erased_at)
        values ($1, '7K2F9Q', $2, 'R-2026-000123', 'closed-non-case', 'P3', '05392', false, '{VN}',
                now(), now(), '{}', now(), now())
        """, id, report);
    run("""
        insert into routing.retention_erasures (case_id, kind, months, keys, erased_at)
        values ($1, 'non-case', 24, 3, now())
        """, id);
  }

  @Test
  void erasesAgainWhatACopyBroughtBackAndLeavesAWholeJournalAndNothingToFind() {
    assertThat(erasures("--write", list.toString())).isZero();
    assertThat(said.toString()).contains("1 erased cases are in the list");
    comesBack();

    assertThat(erasures("--repeat", list.toString())).isZero();
    assertThat(said.toString()).contains("1 could be opened again", "2 keys destroyed");
    assertThat(keys()).isZero();

    var clock = SettableClock.startingAt("2026-11-22T00:00:00Z");
    var _ = await(new JournalChain(new Database(fresh.pool()), vault, clock).linkOn());
    assertThat(run(undo -> VerifyJournal.command(undo, environment()), List.of()))
        .isZero();
    assertThat(said.toString()).contains("1 links followed", "The journal is whole.");
    assertThat(run(undo -> RunAudit.command(undo, environment()), List.of())).isZero();
  }

  @Test
  void saysWhichCasesAreOpenInTheCopyAndLeavesThem() {
    assertThat(erasures("--write", list.toString())).isZero();
    comesBack();
    run("update routing.cases set state = 'routed'");

    assertThat(erasures("--repeat", list.toString())).isEqualTo(3);
    assertThat(said.toString()).contains(id + " is open in this copy and was left");
    assertThat(keys()).isEqualTo(2);
  }

  @Test
  void changesNothingByAListThatIsNone() throws Exception {
    comesBack();
    var _ = Files.writeString(list, "{\"case\": \"7K2F9Q\"}\n");

    assertThat(erasures("--repeat", list.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("nothing was changed", "line 1 of");
    assertThat(erasures("--repeat", place.resolve("none").toString())).isEqualTo(1);
    assertThat(keys()).isEqualTo(2);
  }

  @Test
  void asksForOneOfTheTwo() {
    assertThat(erasures()).isEqualTo(2);
    assertThat(erasures("--write", "a", "--repeat", "b")).isEqualTo(2);
  }

  /** As in a copy from before: neither the mark nor the count, but the keys. */
  private void comesBack() {
    run("delete from routing.retention_erasures");
    run("update routing.cases set erased_at = null");
    var keys = new DataKeys(vault);
    var _ = await(keys.obtain(fresh.pool(), id, Ring.CONTENT));
    var _ = await(keys.obtain(fresh.pool(), report, Ring.CONTENT));
  }

  private long keys() {
    return await(
            fresh.pool().query("select count(*) as n from platform.data_keys").execute())
        .iterator()
        .next()
        .getLong("n");
  }

  private void run(String sql, Object... values) {
    var _ = await(fresh.pool().preparedQuery(sql).execute(Tuple.from(values)));
  }

  private int erasures(String... arguments) {
    return run(undo -> ErasedCases.command(undo, environment()), List.of(arguments));
  }

  private Map<String, String> environment() {
    var at = fresh.address();
    return Map.of(
        "DATABASE_URL",
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(at.user(), at.password().reveal(), at.host(), at.port(), at.database()),
        "KIPTHOI_HOME",
        place.toString());
  }

  private int run(Function<Undo, picocli.CommandLine> command, List<String> arguments) {
    var undo = new Undo();
    try {
      var out = new PrintWriter(said, true);
      return command.apply(undo).setOut(out).setErr(out).execute(arguments.toArray(String[]::new));
    } finally {
      undo.now();
    }
  }
}
