package vn.kipthoi.testkit;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kipthoi.migrations.Migrations;
import vn.kipthoi.postgres.DatabaseAddress;

/**
 * The one PostgreSQL of a test run, with a migrated database that others are cloned from. Started
 * by the first test class that asks.
 */
final class TestServer {

  /** Neither UTC nor a whole number of hours away from it, and not the zone of the JVM either. */
  private static final String ODD_TIME_ZONE = "Asia/Kathmandu";

  private static final int CONNECTIONS = 8;

  /** Several runs may share one server. */
  private final String prefix = "test_" + ProcessHandle.current().pid() + "_";

  private final AtomicInteger clones = new AtomicInteger();
  private final Vertx vertx = Vertx.vertx();
  private final TestPostgres postgres = TestPostgres.started(vertx);
  private final Pool administration = pool(postgres.administration());
  private final DatabaseAddress template = freshEmpty();

  private TestServer() {
    administer(
        "alter role %s set timezone = '%s'".formatted(postgres.owner().user(), ODD_TIME_ZONE));
    var _ = new Migrations(template).bringUpToDate();
  }

  private static final class Started {
    static final TestServer SERVER = new TestServer();
  }

  static TestServer started() {
    return Started.SERVER;
  }

  Pool pool(DatabaseAddress address) {
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(CONNECTIONS))
        .connectingTo(address.connectOptions())
        .using(vertx)
        .build();
  }

  /** A database of its own, with the schema and nothing in it but what migrations put there. */
  DatabaseAddress freshClone() {
    return create(" template " + template.database());
  }

  /** Empty: not even the schema. */
  DatabaseAddress freshEmpty() {
    return create("");
  }

  void drop(DatabaseAddress address) {
    administer("drop database %s with (force)".formatted(address.database()));
  }

  /** From another origin than a test usually needs: {@code template}, {@code encoding}. */
  DatabaseAddress create(String origin) {
    var name = prefix + clones.incrementAndGet();
    administer("create database %s owner %s%s".formatted(name, postgres.owner().user(), origin));
    return postgres.owner().withDatabase(name);
  }

  private void administer(String statement) {
    var _ = Await.await(administration.query(statement).execute());
  }
}
