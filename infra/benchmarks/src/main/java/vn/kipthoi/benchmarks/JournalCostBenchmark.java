package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.kipthoi.migrations.Migrations;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalChain;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.postgres.EmbeddedPostgres;
import vn.kipthoi.postgres.PostgresSettings;

/**
 * What a line of the journal adds to a write. One small transaction is measured without it and with
 * it, in turns, so that a busy machine slows both; then many at once; then what linking takes.
 *
 * <p>Argument: how many writes of each kind (3000).
 */
public final class JournalCostBenchmark {

  private static final int AT_ONCE = 8;
  private static final int WARM_UP = 500;
  private static final String PLACE =
      "create table public.written (id uuid primary key, words text not null)";
  private static final String WRITE = "insert into public.written (id, words) values ($1, $2)";
  private static final JsonObject DETAIL =
      JsonObject.of("role", "team_member", "version", 7, "state", "assessed");

  private final Pool pool;
  private final Database database;
  private final Vault vault = new Vault(KeyFile.parse(KeyFile.fresh()));
  private final Journal journal = new Journal(vault);

  private JournalCostBenchmark(Pool pool) {
    this.pool = pool;
    this.database = new Database(pool);
  }

  public static void main(String[] arguments) throws IOException {
    var many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
    var home = Files.createTempDirectory("kipthoi-benchmark-");
    var vertx = Vertx.vertx();
    try (var postgres = EmbeddedPostgres.start(settings(home))) {
      var _ = new Migrations(postgres.address()).bringUpToDate();
      var pool = PgBuilder.pool()
          .with(new PoolOptions().setMaxSize(AT_ONCE))
          .connectingTo(postgres.address().connectOptions().setCachePreparedStatements(true))
          .using(vertx)
          .build();
      new JournalCostBenchmark(pool).run(many);
      Waiting.on(pool.close());
    } finally {
      Waiting.on(vertx.close());
    }
  }

  private void run(int many) {
    Waiting.on(pool.query(PLACE).execute());
    var _ = inTurns(WARM_UP);
    var took = inTurns(many);
    say("one at a time, without a line: %s", took.plain());
    say("one at a time, with a line:    %s", took.journaled());
    say("%d at once, without a line: %.0f a second", AT_ONCE, perSecond(this::plain, many));
    say("%d at once, with a line:    %.0f a second", AT_ONCE, perSecond(this::journaled, many));
    linking();
  }

  private record Turns(Measured plain, Measured journaled) {}

  private Turns inTurns(int many) {
    var plain = new long[many];
    var journaled = new long[many];
    for (var one = 0; one < many; one++) {
      plain[one] = took(this::plain);
      journaled[one] = took(this::journaled);
    }
    return new Turns(new Measured(plain), new Measured(journaled));
  }

  private void linking() {
    var chain = new JournalChain(database, vault, InstantSource.system());
    var lines = count("select count(*) as n from platform.journal_unlinked");
    var began = System.nanoTime();
    while (Waiting.on(chain.linkOn()).isPresent()) {
      Thread.onSpinWait();
    }
    var each = (System.nanoTime() - began) / 1e3 / lines;
    var bytes = count("select pg_total_relation_size('platform.journal')"
            + " + pg_total_relation_size('platform.journal_links') as n")
        / lines;
    say("linking %d lines: %.0f µs a line; %d bytes a line and its link", lines, each, bytes);
  }

  private Future<Void> plain(SqlConnection transaction) {
    return transaction
        .preparedQuery(WRITE)
        .execute(Tuple.of(UUID.randomUUID(), "something that was done to a case"))
        .mapEmpty();
  }

  private Future<Void> journaled(SqlConnection transaction) {
    return plain(transaction).compose(written -> journal.write(transaction, line()));
  }

  private static JournalLine line() {
    return new JournalLine(
        Instant.EPOCH,
        UUID.randomUUID().toString(),
        "case-assessed",
        UUID.randomUUID(),
        DETAIL,
        Optional.empty(),
        Optional.of("2025-1"));
  }

  private long took(Function<SqlConnection, Future<Void>> write) {
    var began = System.nanoTime();
    Waiting.on(database.inTransaction(write));
    return System.nanoTime() - began;
  }

  private double perSecond(Function<SqlConnection, Future<Void>> write, int many) {
    var began = System.nanoTime();
    var lanes = IntStream.range(0, AT_ONCE)
        .mapToObj(lane -> lane(write, many / AT_ONCE))
        .toList();
    Waiting.on(Future.all(lanes));
    return many * 1e9 / (System.nanoTime() - began);
  }

  private Future<Void> lane(Function<SqlConnection, Future<Void>> write, int left) {
    return left == 0
        ? Future.succeededFuture()
        : database.inTransaction(write).compose(done -> lane(write, left - 1));
  }

  private long count(String sql) {
    return Waiting.on(pool.query(sql).execute()).iterator().next().getLong("n");
  }

  private static PostgresSettings settings(Path home) {
    return PostgresSettings.in(home)
        .withBinariesIn(Path.of(System.getProperty("user.home"), ".cache", "kipthoi", "postgres"));
  }

  private static void say(String what, Object... values) {
    IO.println(what.formatted(values));
  }
}
