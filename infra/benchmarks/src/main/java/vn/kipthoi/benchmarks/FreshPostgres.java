package vn.kipthoi.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kipthoi.migrations.Migrations;
import vn.kipthoi.postgres.EmbeddedPostgres;
import vn.kipthoi.postgres.PostgresSettings;

/** A PostgreSQL with the program's schema, for one measurement; nothing of it is left. */
final class FreshPostgres {

  private static final int CONNECTIONS = 8;

  private FreshPostgres() {}

  /** What is done with it. */
  interface Trial<T> {
    T on(Vertx vertx, Pool pool) throws IOException;
  }

  static <T> T with(Trial<T> trial) throws IOException {
    var home = Files.createTempDirectory("kipthoi-benchmark-");
    var vertx = Vertx.vertx();
    try (var postgres = EmbeddedPostgres.start(settings(home))) {
      var _ = new Migrations(postgres.address()).bringUpToDate();
      var pool = PgBuilder.pool()
          .with(new PoolOptions().setMaxSize(CONNECTIONS))
          .connectingTo(postgres.address().connectOptions().setCachePreparedStatements(true))
          .using(vertx)
          .build();
      var came = trial.on(vertx, pool);
      Waiting.on(pool.close());
      return came;
    } finally {
      Waiting.on(vertx.close());
    }
  }

  private static PostgresSettings settings(Path home) {
    return PostgresSettings.in(home)
        .withBinariesIn(Path.of(System.getProperty("user.home"), ".cache", "kipthoi", "postgres"));
  }
}
