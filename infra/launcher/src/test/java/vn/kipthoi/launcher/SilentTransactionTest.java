package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;

/** What a node that stands still has locked is not locked for ever. */
class SilentTransactionTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  @Test
  void isGivenUpByTheDatabaseAfterTenSeconds() {
    var undo = new Undo();
    try {
      var database = Node.database(fresh.address(), fresh.vertx(), undo);

      var shown = await(
          database.client().query("show idle_in_transaction_session_timeout").execute());

      assertThat(shown.iterator().next().getString(0)).isEqualTo("10s");
    } finally {
      undo.now();
    }
  }
}
