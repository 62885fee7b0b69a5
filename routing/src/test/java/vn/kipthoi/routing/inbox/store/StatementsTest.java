package vn.kipthoi.routing.inbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.testkit.FreshDatabase;

class StatementsTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @ParameterizedTest
  @EnumSource(InboxStore.Statement.class)
  void everyStatementFitsTheSchemaAndKeepsToIt(InboxStore.Statement statement) {
    assertThat(statement.text()).doesNotContain(List.of("intake.", "notifier.", "platform."));
    var _ =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));
  }
}
