package vn.kipthoi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir
  static Path place;

  private static PostgresSettings settings;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    settings = Homes.settings(place.resolve("home"));
    postgres = EmbeddedPostgres.start(settings);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void writesToTheDiskBeforeItConfirmsAndChecksWhatItReads() throws Exception {
    var address = postgres.address();
    assertThat(Sql.ask(address, "show fsync")).isEqualTo("on");
    assertThat(Sql.ask(address, "show synchronous_commit")).isEqualTo("on");
    assertThat(Sql.ask(address, "show data_checksums")).isEqualTo("on");
    assertThat(Sql.ask(address, "show server_encoding")).isEqualTo("UTF8");
  }

  @Test
  void letsNobodyInWithoutThePasswordNorFromOutside() throws Exception {
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

  @Test
  void worksAsAnOrdinaryUserOfTheServer() throws Exception {
    assertThat(Sql.ask(postgres.address(), "show is_superuser")).isEqualTo("off");
    Sql.run(postgres.address(), "create extension pg_trgm");
  }

  @Test
  void knowsVietnameseLettersAndTheirOrder() throws Exception {
    var address = postgres.address();
    assertThat(Sql.ask(address, "select lower('ĐẮK LẮK')")).isEqualTo("đắk lắk");
    assertThat(Sql.ask(address, """
                select string_agg(name, ' ' order by name collate "vi-x-icu")
                  from unnest('{Đông,Dũng,Ân,Bình,Ánh,An}'::text[]) name
                """)).isEqualTo("An Ánh Ân Bình Dũng Đông");
  }

  @Test
  void keepsItsFilesToItself() throws Exception {
    var home = settings.home();
    assertThat(permissions(home)).isEqualTo("rwx------");
    assertThat(permissions(home.resolve("data"))).isEqualTo("rwx------");
    assertThat(permissions(home.resolve("kipthoi.password"))).isEqualTo("rw-------");
    assertThat(permissions(home.resolve("postgres.password"))).isEqualTo("rw-------");
    assertThat(permissions(settings.binaries())).isEqualTo("rwx------");
  }

  @Test
  void putsNoRowOfDataIntoItsLog() throws Exception {
    Sql.run(postgres.address(), "create table people (name text primary key)");
    Sql.run(postgres.address(), "insert into people values ('Nguyen Thi Bao Mat')");

    assertThatThrownBy(
            () -> Sql.run(postgres.address(), "insert into people values ('Nguyen Thi Bao Mat')"))
        .hasMessageContaining("duplicate key");
    assertThat(settings.log()).content().contains("duplicate key").doesNotContain("Bao Mat");
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
