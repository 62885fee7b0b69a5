package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.migrations.Migrations;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.postgres.EmbeddedPostgres;
import vn.kipthoi.postgres.PostgresSettings;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.desk.Boards;
import vn.kipthoi.routing.board.store.QueueStore.After;
import vn.kipthoi.routing.store.ViewStore;

/**
 * How long boards and inboxes take among a million cases, one in ten of them still open. Everything
 * that a page reads is read; what is left is writing the page.
 *
 * <p>Arguments: how many cases (1 000 000), how many readings of each kind (300).
 */
public final class BoardBenchmark {

  private static final int CONNECTIONS = 8;
  private static final int WARM_UP = 30;
  private static final int UNITS = 8;
  private static final int LINES = 50;

  private static final String COMMUNES = """
      create temporary table commune as
      select 0 as place, '' as code, array[]::text[] as scope
       limit 0
      """;
  private static final String INTO_COMMUNES = """
      insert into commune (place, code, scope)
      select e.place, e.scope ->> 0, array(select jsonb_array_elements_text(e.scope))
        from jsonb_array_elements($1::jsonb) with ordinality e (scope, place)
      """;

  private final Pool pool;
  private final Boards boards;
  private final ViewStore views = new ViewStore();

  private BoardBenchmark(Pool pool) {
    this.pool = pool;
    this.boards = new Boards(new Database(pool), InstantSource.system());
  }

  public static void main(String[] arguments) throws IOException {
    var many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    var readings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    var home = Files.createTempDirectory("kipthoi-benchmark-");
    var vertx = Vertx.vertx();
    try (var postgres = EmbeddedPostgres.start(settings(home))) {
      var _ = new Migrations(postgres.address()).bringUpToDate();
      var pool = PgBuilder.pool()
          .with(new PoolOptions().setMaxSize(CONNECTIONS))
          .connectingTo(postgres.address().connectOptions().setCachePreparedStatements(true))
          .using(vertx)
          .build();
      new BoardBenchmark(pool).run(many, readings);
      Waiting.on(pool.close());
    } finally {
      Waiting.on(vertx.close());
    }
  }

  private void run(int many, int readings) throws IOException {
    say("%d cores, Java %s", Runtime.getRuntime().availableProcessors(), Runtime.version());
    var began = System.nanoTime();
    fill(many);
    say("%d cases made in %.0f s", many, (System.nanoTime() - began) / 1e9);
    say("%d deadlines wait", count("select count(*) as n from routing.waiting where unit = 'VN'"));
    var province = busiest("__");
    var commune = busiest("_____");
    var took = new LinkedHashMap<String, Measured>();
    took.put("board of the nation", measured(() -> board(UnitCode.NATION.text()), readings));
    took.put("board of the busiest province", measured(() -> board(province), readings));
    took.put("board of a commune", measured(() -> board(commune), readings));
    took.put("whether it has changed", measured(() -> pulse(UnitCode.NATION.text()), readings));
    took.put("list of deadlines of the nation", measured(this::deadlines, readings));
    took.put("cases of a team", measured(() -> cases(commune), readings));
    took.forEach((what, measure) -> say("%-34s %s", what, measure));
    say("%s", json(many, took).encodePrettily());
  }

  /** One connection throughout, for temporary tables are its own. */
  private void fill(int many) throws IOException {
    var statements = script().replace("{many}", Integer.toString(many)).split("\n;\n");
    Waiting.on(pool.withConnection(connection -> {
      var filled = communes(connection);
      for (var statement : statements) {
        filled = filled.compose(before -> connection.query(statement).execute().mapEmpty());
      }
      return filled;
    }));
  }

  private static Future<Void> communes(SqlConnection connection) {
    var directory = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));
    var communes = new JsonArray();
    directory
        .communes()
        .forEach(unit -> communes.add(new JsonArray(directory.ancestors(unit.code()).stream()
            .map(above -> above.code().text())
            .toList())));
    return connection
        .query(COMMUNES)
        .execute()
        .compose(made ->
            connection.preparedQuery(INTO_COMMUNES).execute(Tuple.of(communes)).mapEmpty());
  }

  private static String script() throws IOException {
    try (var file =
        Objects.requireNonNull(BoardBenchmark.class.getResourceAsStream("many-cases.sql"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Measured measured(Supplier<Future<?>> reading, int readings) {
    for (var turn = 0; turn < WARM_UP; turn++) {
      Waiting.on(reading.get());
    }
    var nanos = new long[readings];
    for (var turn = 0; turn < readings; turn++) {
      var began = System.nanoTime();
      Waiting.on(reading.get());
      nanos[turn] = System.nanoTime() - began;
    }
    return new Measured(nanos);
  }

  private Future<?> board(String unit) {
    return boards.board(asked(unit));
  }

  private Future<?> pulse(String unit) {
    return boards.pulse(asked(unit));
  }

  private Future<?> deadlines() {
    return views.deadlines(pool, scope(UnitCode.NATION.text()), LINES);
  }

  private Future<?> cases(String unit) {
    return views.cases(pool, scope(unit), LINES);
  }

  private static Boards.Asked asked(String unit) {
    return new Boards.Asked(scope(unit), Narrowing.all(new UnitCode(unit)), After.NOTHING, UNITS);
  }

  private static Scope scope(String unit) {
    return new Scope(unit, Optional.empty());
  }

  private String busiest(String shape) {
    var sql = "select unit from routing.waiting where unit like '" + shape
        + "' and unit <> 'VN' group by unit order by count(*) desc, unit limit 1";
    return Waiting.on(pool.query(sql).execute()).iterator().next().getString("unit");
  }

  private long count(String sql) {
    return Waiting.on(pool.query(sql).execute()).iterator().next().getLong("n");
  }

  private static JsonObject json(int many, LinkedHashMap<String, Measured> took) {
    var figures = new JsonObject();
    took.forEach((what, measure) -> figures.put(
        what,
        new JsonObject()
            .put("p50ms", measure.percentile(50).toNanos() / 1e6)
            .put("p99ms", measure.percentile(99).toNanos() / 1e6)));
    return new JsonObject()
        .put("at", InstantSource.system().instant().toString())
        .put("cases", many)
        .put("figures", figures);
  }

  private static PostgresSettings settings(Path home) {
    return PostgresSettings.in(home)
        .withBinariesIn(Path.of(System.getProperty("user.home"), ".cache", "kipthoi", "postgres"));
  }

  private static void say(String what, Object... values) {
    IO.println(what.formatted(values));
  }
}
