package vn.kipthoi.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.testkit.FreshDatabase;

class ReportStoreTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementFitsTheSchema(Sql statement) {
    var prepared =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));

    assertThat(prepared).isNotNull();
  }

  static Stream<Sql> statements() {
    return Stream.of(
            ReportStore.Statement.values(),
            TalkStore.Statement.values(),
            ContactStore.Statement.values(),
            PinStore.Statement.values(),
            ContactLogStore.Statement.values())
        .flatMap(Stream::of);
  }
}
