package vn.kipthoi.testkit;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kipthoi.migrations.Migrations;
import vn.kipthoi.postgres.DatabaseAddress;
import vn.kipthoi.postgres.EmbeddedPostgres;
import vn.kipthoi.postgres.PostgresSettings;

/**
 * The one PostgreSQL of a test run, with a migrated database that others are cloned from.
 *
 * <p>Started by the first test class that asks, stopped with the JVM. It has no sync to disk: what
 * it holds is thrown away, and a power cut during a test run costs nothing.
 */
final class TestServer {

  /** Neither UTC nor a whole number of hours away from it, and not the zone of the JVM either. */
  private static final String ODD_TIME_ZONE = "Asia/Kathmandu";

  private static final String TEMPLATE = "template_of_tests";
  private static final int CONNECTIONS = 8;

  private final AtomicInteger clones = new AtomicInteger();
  private final Vertx vertx = Vertx.vertx();
  private final EmbeddedPostgres postgres;
  private final Pool administration;

  private TestServer(Path home) {
    postgres = EmbeddedPostgres.start(settings(home));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(home), "stop-postgres"));
    administration = pool(postgres.administration());
    prepareTemplate();
  }

  private static final class Started {
    static final TestServer SERVER = new TestServer(freshHome());
  }

  static TestServer started() {
    return Started.SERVER;
  }

  Vertx vertx() {
    return vertx;
  }

  Pool pool(DatabaseAddress address) {
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(CONNECTIONS))
        .connectingTo(new PgConnectOptions(address.connectOptions()))
        .using(vertx)
        .build();
  }

  /** A database of its own, with the schema and nothing in it but what migrations put there. */
  DatabaseAddress freshClone() {
    var name = "test_" + clones.incrementAndGet();
    administer("create database %s template %s owner kipthoi".formatted(name, TEMPLATE));
    return postgres.address().withDatabase(name);
  }

  /** Empty: not even the schema. */
  DatabaseAddress freshEmpty() {
    var name = "test_" + clones.incrementAndGet();
    administer("create database %s owner kipthoi".formatted(name));
    return postgres.address().withDatabase(name);
  }

  void drop(DatabaseAddress address) {
    administer("drop database %s with (force)".formatted(address.database()));
  }

  private void prepareTemplate() {
    administer("alter role kipthoi set timezone = '%s'".formatted(ODD_TIME_ZONE));
    administer("create database %s owner kipthoi".formatted(TEMPLATE));
    var _ = new Migrations(postgres.address().withDatabase(TEMPLATE)).bringUpToDate();
  }

  private void administer(String statement) {
    var _ = Await.await(administration.query(statement).execute());
  }

  private static PostgresSettings settings(Path home) {
    return PostgresSettings.in(home).withBinariesIn(sharedBinaries()).thrownAwayAfterwards();
  }

  /** Unpacked once for each user of the machine, not once for each run. */
  private static Path sharedBinaries() {
    return temporary().resolve("kipthoi-binaries-" + System.getProperty("user.name"));
  }

  private static Path freshHome() {
    try {
      return Files.createTempDirectory(temporary(), "kipthoi-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private void stop(Path home) {
    postgres.close();
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
