package vn.kipthoi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.testkit.FreshDatabase;

class JournalTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final Vault VAULT = new Vault(KeyFile.parse(KeyFile.fresh()));

  private final UUID report = UUID.randomUUID();

  @BeforeEach
  void oneLine() {
    var line = new JournalLine(
        Instant.parse("2026-11-22T00:00:00Z"), "intake", "report-taken", report, new JsonObject());
    await(new Journal(VAULT).write(database.pool(), line));
  }

  @Test
  void keepsWhatWasWritten() {
    var rows =
        await(database.pool().query("select action from platform.journal").execute());

    assertThat(rows).extracting(row -> row.getString("action")).contains("report-taken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update platform.journal set actor = 'somebody else'",
        "delete from platform.journal",
        "truncate platform.journal"
      })
  void refusesToBeChanged(String change) {
    assertThatThrownBy(() -> await(database.pool().query(change).execute()))
        .hasMessageContaining("append-only");
  }

  @Test
  void takesNoLineWithoutASeal() {
    var forged = "insert into platform.journal (at, actor, action, subject, detail)"
        + " values (platform.now(), 'me', 'forged', gen_random_uuid(), '{}')";

    assertThatThrownBy(() -> await(database.pool().query(forged).execute()))
        .hasMessageContaining("journal_lines_are_sealed");
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementFitsTheSchema(Journal.Statement statement) {
    fits(statement.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementOfTheChainFitsTheSchema(ChainStore.Statement statement) {
    fits(statement.text());
  }

  private static void fits(String statement) {
    var _ = await(database.pool().withConnection(connection -> connection.prepare(statement)));
  }
}
