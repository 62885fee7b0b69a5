package vn.kipthoi.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.testkit.FreshDatabase;

class ReportStoreTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @ParameterizedTest
  @EnumSource
  void everyStatementFitsTheSchema(ReportStore.Statement statement) {
    var prepared =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));

    assertThat(prepared).isNotNull();
  }
}
