package vn.kipthoi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedPostgresTest {

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
  void writesToTheDiskBeforeItConfirmsAndChecksWhatItReads() throws Exception {
    try (var postgres = EmbeddedPostgres.start(homes.settings())) {
      var address = postgres.address();
      assertThat(Sql.ask(address, "show fsync")).isEqualTo("on");
      assertThat(Sql.ask(address, "show synchronous_commit")).isEqualTo("on");
      assertThat(Sql.ask(address, "show data_checksums")).isEqualTo("on");
      assertThat(Sql.ask(address, "show server_encoding")).isEqualTo("UTF8");
    }
  }

  @Test
  void letsNobodyInWithoutThePasswordNorFromOutside() throws Exception {
    try (var postgres = EmbeddedPostgres.start(homes.settings())) {
      var address = postgres.address();
      var intruder = new DatabaseAddress(
          address.host(),
          address.port(),
          address.database(),
          address.user(),
          new Password("guessed"),
          address.encryption());

      assertThatThrownBy(() -> Sql.ask(intruder, "select 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(Sql.ask(
              postgres.administration(),
              "select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolname = 'kipthoi'"))
          .isEqualTo("t");
      assertThat(Sql.ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void worksAsAnOrdinaryUserOfTheServer() throws Exception {
    try (var postgres = EmbeddedPostgres.start(homes.settings())) {
      assertThat(Sql.ask(postgres.address(), "show is_superuser")).isEqualTo("off");
      Sql.run(postgres.address(), "create extension pg_trgm");
    }
  }

  @Test
  void keepsItsFilesToItself() throws Exception {
    try (var _ = EmbeddedPostgres.start(homes.settings())) {
      var home = homes.settings().home();
      assertThat(permissions(home)).isEqualTo("rwx------");
      assertThat(permissions(home.resolve("data"))).isEqualTo("rwx------");
      assertThat(permissions(home.resolve("kipthoi.password"))).isEqualTo("rw-------");
      assertThat(permissions(home.resolve("postgres.password"))).isEqualTo("rw-------");
      assertThat(permissions(homes.settings().binaries())).isEqualTo("rwx------");
    }
  }

  @Test
  void putsNoRowOfDataIntoItsLog() throws Exception {
    try (var postgres = EmbeddedPostgres.start(homes.settings())) {
      Sql.run(postgres.address(), "create table people (name text primary key)");
      Sql.run(postgres.address(), "insert into people values ('Nguyen Thi Bao Mat')");

      assertThatThrownBy(
              () -> Sql.run(postgres.address(), "insert into people values ('Nguyen Thi Bao Mat')"))
          .hasMessageContaining("duplicate key");
      assertThat(homes.settings().log())
          .content()
          .contains("duplicate key")
          .doesNotContain("Bao Mat");
    }
  }

  @Test
  void runsAsAnOrdinaryUserOfTheMachineWhereNamespacesAreForbidden() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"));
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

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
