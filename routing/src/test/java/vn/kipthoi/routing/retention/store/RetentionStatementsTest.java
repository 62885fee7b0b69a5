package vn.kipthoi.routing.retention.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.testkit.FreshDatabase;

class RetentionStatementsTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  static Stream<Sql> statements() {
    return Stream.<Sql[]>of(
            PeriodStore.Statement.values(),
            HoldStore.Statement.values(),
            DueStore.Statement.values(),
            OutlookStore.Statement.values(),
            DisposalStore.Statement.values(),
            ErasedStore.Statement.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementFitsTheSchema(Sql statement) {
    var _ =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementNamesRoutingsOwnTablesOnly(Sql statement) {
    assertThat(statement.text()).doesNotContain(List.of("intake.", "notifier.", "platform."));
  }
}
