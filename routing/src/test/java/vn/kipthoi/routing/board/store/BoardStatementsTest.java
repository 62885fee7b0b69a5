package vn.kipthoi.routing.board.store;

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

class BoardStatementsTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  static Stream<Sql> statements() {
    return Stream.<Sql[]>of(
            BoardStore.Statement.values(),
            QueueStore.Statement.values(),
            NudgeStore.Statement.values(),
            RecountStore.Statement.values(),
            ExportStore.Statement.values(),
            IncidentStore.Statement.values())
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
    assertThat(statement.text()).doesNotContain(List.of("intake.", "notifier.", "platform.facts"));
  }
}
