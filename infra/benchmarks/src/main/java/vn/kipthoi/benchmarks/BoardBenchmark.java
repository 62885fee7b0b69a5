package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.desk.Boards;
import vn.kipthoi.routing.board.desk.SharedBoards;
import vn.kipthoi.routing.board.store.QueueStore.After;
import vn.kipthoi.routing.store.ViewStore;

/**
 * How long boards and inboxes take with no case, with a few and among a million, one in ten of them
 * still open. Everything that a page reads is read; what is left is writing the page.
 *
 * <p>Arguments: how many cases, each a run of its own (0,186,1000000); how many readings of each kind
 * (300).
 */
public final class BoardBenchmark {

  private static final int UNITS = 8;
  private static final int LINES = 50;
  private static final String SOME_PROVINCE = "25";
  private static final String SOME_COMMUNE = "05392";

  private final Country country;
  private final Pool pool;
  private final Boards boards;
  private final SharedBoards shared;
  private final ViewStore views = new ViewStore();

  private BoardBenchmark(Vertx vertx, Pool pool) {
    this.country = new Country(pool);
    this.pool = pool;
    this.boards = new Boards(new Database(pool), InstantSource.system());
    this.shared = new SharedBoards(vertx, boards);
  }

  public static void main(String[] arguments) throws IOException {
    var sizes = Arrays.asList((arguments.length > 0 ? arguments[0] : "0,186,1000000").split(","));
    var readings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    var figures = new Figures("BoardBenchmark", sizes);
    for (var size : sizes) {
      figures.add(
          size,
          FreshPostgres.with((vertx, pool) ->
              new BoardBenchmark(vertx, pool).at(Integer.parseInt(size), readings)));
    }
    IO.println(figures.table());
    IO.println(figures.write(InstantSource.system().instant(), Path.of("target")));
  }

  private Map<String, Measured> at(int cases, int readings) throws IOException {
    var began = System.nanoTime();
    country.fill(cases, Country.ONE_IN_TEN_OPEN);
    IO.println("%d cases made in %.0f s; %d deadlines wait"
        .formatted(cases, (System.nanoTime() - began) / 1e9, country.waiting()));
    var nation = UnitCode.NATION.text();
    var province = country.busiest("__", SOME_PROVINCE);
    var commune = country.busiest("_____", SOME_COMMUNE);
    var took = new LinkedHashMap<String, Measured>();
    took.put("board of the nation, read anew", Measured.of(() -> board(nation), readings));
    took.put("the same, as all look at it", Measured.of(() -> shared(nation), readings));
    took.put("board of the busiest province", Measured.of(() -> board(province), readings));
    took.put("board of a commune", Measured.of(() -> board(commune), readings));
    took.put("list of deadlines of the nation", Measured.of(() -> deadlines(nation), readings));
    took.put("inbox of a team: what is owed", Measured.of(() -> deadlines(commune), readings));
    took.put("inbox of a team: its cases", Measured.of(() -> cases(commune), readings));
    return took;
  }

  private Future<?> board(String unit) {
    return boards.board(asked(unit));
  }

  private Future<?> shared(String unit) {
    return shared.board(asked(unit));
  }

  private Future<?> deadlines(String unit) {
    return views.deadlines(pool, scope(unit), LINES);
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
}
