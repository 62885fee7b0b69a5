package vn.kipthoi.routing.units.store;

import static vn.kipthoi.testkit.Await.await;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.testkit.FreshDatabase;

class UnitChangeStatementsTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @ParameterizedTest
  @EnumSource(UnitChangeStore.Statement.class)
  void everyStatementFitsTheSchema(UnitChangeStore.Statement statement) {
    var _ =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));
  }
}
