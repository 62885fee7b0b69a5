package vn.kipthoi.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.testkit.FreshDatabase;

class StatementsTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementFitsTheSchema(Sql statement) {
    var prepared =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));

    assertThat(prepared).isNotNull();
  }

  @Test
  void remembersTheFirstKeysAndNoLaterOnes() {
    var store = new KeyStore();

    assertThat(await(store.fingerprint(database.pool(), "first"))).isEqualTo("first");
    assertThat(await(store.fingerprint(database.pool(), "second"))).isEqualTo("first");
  }

  static Stream<Sql> statements() {
    return Stream.of(
            KeyStore.Statement.values(),
            DemonstrationStore.Statement.values(),
            Heartbeat.Statement.values(),
            NodeClocks.Statement.values(),
            FactBacklog.Statement.values())
        .flatMap(Stream::of);
  }
}
