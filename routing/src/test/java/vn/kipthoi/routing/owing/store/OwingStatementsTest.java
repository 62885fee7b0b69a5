package vn.kipthoi.routing.owing.store;

import static vn.kipthoi.testkit.Await.await;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.testkit.FreshDatabase;

class OwingStatementsTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  static Stream<Sql> statements() {
    return Stream.<Sql[]>of(
            LedgerStore.Statement.values(),
            OwedStore.Statement.values(),
            BearerStore.Statement.values(),
            ClockStore.Statement.values(),
            PauseStore.Statement.values(),
            WarningStore.Statement.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementFitsTheSchema(Sql statement) {
    var _ =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));
  }
}
