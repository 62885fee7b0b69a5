package vn.kipthoi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one run leaves for the next. */
class NextRunTest {

  @RegisterExtension
  final Homes homes = new Homes();

  @Test
  void keepsWhatItWasToldFromOneRunToTheNextAndItsPort() throws Exception {
    int port;
    try (var postgres = EmbeddedPostgres.start(homes.settings())) {
      port = postgres.address().port();
      Sql.run(postgres.address(), "create table kept as select 'still here' as word");
    }

    try (var postgres = EmbeddedPostgres.start(homes.settings())) {
      assertThat(Sql.ask(postgres.address(), "select word from kept")).isEqualTo("still here");
      assertThat(postgres.address().port()).isEqualTo(port);
    }
  }

  @Test
  void runsAsAnOrdinaryUserOfTheMachineWhereNamespacesAreForbidden() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root becomes another user");
    Files.setPosixFilePermissions(homes.place(), PosixFilePermissions.fromString("rwx--x--x"));
    var settings = PostgresSettings.in(homes.place().resolve("home"));

    try (var postgres = EmbeddedPostgres.start(settings, RunAs::ordinaryUser)) {
      assertThat(Sql.ask(postgres.address(), "select 1")).isEqualTo("1");
      assertThat(Files.getOwner(settings.data()).getName()).isIn("postgres", "nobody");
    }
    try (var postgres = EmbeddedPostgres.start(settings)) {
      assertThat(Sql.ask(postgres.address(), "select 2")).isEqualTo("2");
    }
  }
}
