package vn.kipthoi.notifier.gateway.store;

import static vn.kipthoi.testkit.Await.await;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.testkit.FreshDatabase;

class StatementsTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  @ParameterizedTest
  @MethodSource
  void everyStatementFitsTheSchema(Sql statement) {
    var text = statement.text();
    var _ = await(fresh.pool().withConnection(connection -> connection.prepare(text)));
  }

  static Stream<Sql> everyStatementFitsTheSchema() {
    return Stream.of(CallbackStore.Statement.values());
  }
}
