package vn.kipthoi.testkit;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import vn.kipthoi.postgres.DatabaseAddress;
import vn.kipthoi.postgres.EmbeddedPostgres;
import vn.kipthoi.postgres.Password;
import vn.kipthoi.postgres.PostgresSettings;

/**
 * Which server the tests of a run use: one of their own, or the one whose superuser's address is in
 * {@code KIPTHOI_TEST_DATABASE_URL}. That is how everything is tested on another version. Give it a
 * server that is thrown away afterwards: each run leaves a user and a database there.
 *
 * @param administration the superuser
 * @param owner an ordinary user, as the program is one; it owns each test's database
 */
record TestPostgres(DatabaseAddress administration, DatabaseAddress owner) {

  private static final String EXTERNAL = "KIPTHOI_TEST_DATABASE_URL";

  static TestPostgres started(Vertx vertx) {
    return Optional.ofNullable(System.getenv(EXTERNAL))
        .map(DatabaseAddress::parse)
        .map(administration -> external(vertx, administration))
        .orElseGet(TestPostgres::embedded);
  }

  /** Stopped with the JVM: by the hook, or by its guard when the JVM is killed. */
  private static TestPostgres embedded() {
    var home = freshHome();
    var postgres = EmbeddedPostgres.start(settings(home));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, home), "stop-postgres"));
    return new TestPostgres(postgres.administration(), postgres.address());
  }

  /** Not synced to the disk: what tests hold is thrown away, so that a power cut costs nothing. */
  private static PostgresSettings settings(Path home) {
    return PostgresSettings.in(home).withBinariesIn(sharedBinaries()).thrownAwayAfterwards();
  }

  /** Unpacked once for each user of the machine, not once for each run. */
  private static Path sharedBinaries() {
    return Path.of(System.getProperty("user.home"), ".cache", "kipthoi", "postgres");
  }

  private static Path freshHome() {
    try {
      return Files.createTempDirectory("kipthoi-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres postgres, Path home) {
    postgres.close();
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestPostgres external(Vertx vertx, DatabaseAddress administration) {
    var name = "kipthoi_of_" + ProcessHandle.current().pid();
    var owner = new DatabaseAddress(
        administration.host(),
        administration.port(),
        administration.database(),
        name,
        new Password(name),
        administration.encryption());
    var create = "create role %s login password '%s'".formatted(name, name);
    var _ = Await.await(PgConnection.connect(vertx, administration.connectOptions())
        .compose(connection -> connection.query(create).execute().eventually(connection::close)));
    return new TestPostgres(administration, owner);
  }
}
