package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
import vn.kipthoi.routing.board.store.QueueStore.After;
import vn.kipthoi.routing.store.DeadlineStore;
import vn.kipthoi.routing.store.NearStore;
import vn.kipthoi.routing.store.ViewStore;

/**
 * What the same work costs as more and more cases are open: a case must not become slower because
 * other children need help, too.
 *
 * <p>Arguments: how many open cases, each a run of its own (1000,10000,100000,1000000); how many
 * times each kind of work is done (200).
 */
public final class GrowthBenchmark {

  private static final int UNITS = 8;
  private static final int LINES = 50;
  private static final int TIMERS = 1_000;
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private final Pool pool;
  private final Boards boards;
  private final InstantSource clock = InstantSource.system();
  private final ViewStore views = new ViewStore();
  private final NearStore near = new NearStore();
  private final DeadlineStore deadlines = new DeadlineStore();

  private GrowthBenchmark(Pool pool) {
    this.pool = pool;
    this.boards = new Boards(new Database(pool), clock);
  }

  public static void main(String[] arguments) throws IOException {
    var sizes = Arrays.asList(
        (arguments.length > 0 ? arguments[0] : "1000,10000,100000,1000000").split(","));
    var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    var figures = new Figures("GrowthBenchmark", sizes);
    for (var size : sizes) {
      figures.add(
          size,
          FreshPostgres.with(
              (vertx, pool) -> new GrowthBenchmark(pool).at(Integer.parseInt(size), times)));
    }
    IO.println(figures.table());
    IO.println(figures.write(InstantSource.system().instant(), Path.of("target")));
  }

  private Map<String, Measured> at(int open, int times) throws IOException {
    var country = new Country(pool);
    country.fill(open, Country.ALL_OPEN);
    IO.println("%d open cases; %d deadlines wait".formatted(open, country.waiting()));
    var commune = country.busiest("_____", "05392");
    var took = new LinkedHashMap<String, Measured>();
    took.put("deadlines of the next minute", Measured.of(this::ofTheNextMinute, times));
    took.put("one overdue deadline, missed", Measured.of(this::oneOverdue, times));
    took.put("inbox of a team: what is owed", Measured.of(() -> owed(commune), times));
    took.put("inbox of a team: its cases", Measured.of(() -> cases(commune), times));
    took.put("board of a commune", Measured.of(() -> board(commune), times));
    took.put("board of the nation", Measured.of(() -> board(UnitCode.NATION.text()), times));
    return took;
  }

  private Future<?> ofTheNextMinute() {
    return near.before(pool, clock.instant().plus(AHEAD), TIMERS);
  }

  /** With all that follows in the database, and taken back: the next turn finds the same. */
  private Future<?> oneOverdue() {
    return pool.withConnection(connection -> connection
        .begin()
        .compose(transaction -> deadlines
            .claimOverdue(connection, clock.instant())
            .eventually(() -> transaction.rollback())));
  }

  private Future<?> owed(String unit) {
    return views.deadlines(pool, scope(unit), LINES);
  }

  private Future<?> cases(String unit) {
    return views.cases(pool, scope(unit), LINES);
  }

  private Future<?> board(String unit) {
    var all = Narrowing.all(new UnitCode(unit));
    return boards.board(new Boards.Asked(scope(unit), all, After.NOTHING, UNITS));
  }

  private static Scope scope(String unit) {
    return new Scope(unit, Optional.empty());
  }
}
