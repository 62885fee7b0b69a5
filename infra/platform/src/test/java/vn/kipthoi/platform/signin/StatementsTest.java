package vn.kipthoi.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.testkit.FreshDatabase;

class StatementsTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @ParameterizedTest
  @MethodSource
  void everyStatementFitsTheSchema(Sql statement) {
    var prepared =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));

    assertThat(prepared).isNotNull();
  }

  static Stream<Sql> everyStatementFitsTheSchema() {
    return Stream.of(
            Accounts.Statement.values(),
            Sessions.Statement.values(),
            SessionBook.Statement.values(),
            Steps.Statement.values(),
            OwnAccount.Statement.values())
        .flatMap(Stream::of);
  }
}
