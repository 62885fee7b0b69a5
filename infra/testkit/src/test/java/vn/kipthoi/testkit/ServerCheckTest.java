package vn.kipthoi.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.kipthoi.migrations.Migrations;
import vn.kipthoi.postgres.PostgresFailure;

class ServerCheckTest {

  @Test
  void refusesADatabaseThatCannotWriteVietnamese() {
    var latin = TestServer.started()
        .create(" template template0 encoding 'LATIN1' locale 'C'" + " locale_provider libc");

    assertThatThrownBy(() -> new Migrations(latin).bringUpToDate())
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("encoded in LATIN1")
        .hasMessageContaining("encoding 'UTF8'");
    TestServer.started().drop(latin);
  }
}
