package vn.kipthoi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.platform.privacy.Purpose.CONTACTING;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.testkit.FreshDatabase;

class DataKeysTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final UUID report = UUID.randomUUID();

  @Test
  void givesTheSameKeyToWhoeverAsksSecond() {
    var first = await(keys.obtain(database.pool(), report, Ring.IDENTITY));
    var second = await(keys.obtain(database.pool(), report, Ring.IDENTITY));

    var sealed = first.seal("phone", "+84900000001");

    assertThat(second.open("phone", sealed).revealFor(CONTACTING)).isEqualTo("+84900000001");
  }

  @Test
  void opensNothingOnceTheKeyIsDestroyed() {
    var sealed = await(keys.obtain(database.pool(), report, Ring.CONTENT)).seal("concern", "x");
    var _ = await(database
        .pool()
        .preparedQuery("delete from platform.data_keys where subject = $1")
        .execute(Tuple.of(report)));

    assertThatThrownBy(() -> await(keys.find(database.pool(), report, Ring.CONTENT)))
        .hasMessageContaining("there is no content key");
    var another = await(keys.obtain(database.pool(), report, Ring.CONTENT));
    assertThatThrownBy(() -> another.open("concern", sealed)).hasMessageContaining("cannot open");
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementFitsTheSchema(DataKeys.Statement statement) {
    var _ =
        await(database.pool().withConnection(connection -> connection.prepare(statement.text())));
  }
}
