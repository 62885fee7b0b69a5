package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Bin;
import vn.kipthoi.routing.board.Board;
import vn.kipthoi.routing.board.Kept;
import vn.kipthoi.routing.board.Mark;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.Waiting;
import vn.kipthoi.routing.board.Zone;
import vn.kipthoi.routing.board.store.BoardStore;
import vn.kipthoi.routing.board.store.QueueStore;
import vn.kipthoi.routing.board.store.QueueStore.After;
import vn.kipthoi.routing.desk.Happening;

/** Puts together what a board shows, for one viewer at one moment. */
public final class Boards {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** How many lines each zone has while all of them are shown. */
  private static final Map<Zone, Integer> A_FEW =
      Map.of(Zone.OVER, 12, Zone.RISK, 12, Zone.DAY, 8, Zone.LATER, 4);

  /** How many lines a page of one zone has. */
  public static final int A_PAGE = 100;

  private final Database database;
  private final InstantSource clock;
  private final BoardStore counts = new BoardStore();
  private final QueueStore queue = new QueueStore();

  public Boards(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What somebody wants to see.
   *
   * @param after the line before the first one of a zone
   * @param units how many units that need attention
   */
  public record Asked(Scope scope, Narrowing seen, After after, int units) {}

  public Future<Board> board(Asked asked) {
    var now = clock.instant();
    var bins = bins(asked, now);
    var marks = bins.compose(counted -> marks(asked, now, counted));
    var lines = lines(asked, now);
    var loads = counts.loads(client(), asked.scope(), asked.seen(), now, asked.units());
    var kept = kept(asked.scope(), asked.seen().place(), now);
    return Future.all(bins, marks, lines, loads, kept)
        .map(all -> new Board(
            now,
            asked.seen(),
            bins.result(),
            marks.result(),
            lines.result(),
            loads.result(),
            kept.result()));
  }

  /** How much waits of what was asked for. */
  public Future<Integer> count(Asked asked) {
    return bins(asked, clock.instant())
        .map(bins -> bins.stream()
            .filter(
                bin -> asked.seen().zone().filter(zone -> zone != bin.zone()).isEmpty())
            .mapToInt(Bin::waiting)
            .sum());
  }

  /** The cases that are kept from whoever looks. */
  Future<Set<UUID>> hidden(Scope scope) {
    return counts.hidden(client(), scope);
  }

  /** What tells one state of a board from another: its counts and its first lines. */
  public static String pulse(Board board) {
    return Integer.toHexString(board.waiting() * 31 + stateOf(board.queue()));
  }

  private static int stateOf(Map<Zone, List<Waiting>> lines) {
    return lines.values().stream()
        .flatMap(List::stream)
        .mapToInt(line -> 31 * line.id().hashCode()
            + 17 * line.last().map(Boards::stateOf).orElse(0)
            + line.deadline().dueAt().hashCode()
            + Long.hashCode(line.version()))
        .sum();
  }

  private static int stateOf(Happening last) {
    return 31 * last.at().hashCode() + last.kind().word().hashCode();
  }

  private Future<List<Bin>> bins(Asked asked, Instant now) {
    return counts.bins(client(), asked.scope(), asked.seen(), now);
  }

  private Future<List<Mark>> marks(Asked asked, Instant now, List<Bin> counted) {
    if (Bin.waitingIn(counted) > Board.MARKS_AT_MOST) {
      return Future.succeededFuture(List.of());
    }
    return counts
        .marks(client(), asked.scope(), asked.seen(), Board.MARKS_AT_MOST)
        .map(due -> Mark.place(now, due));
  }

  private Future<Map<Zone, List<Waiting>>> lines(Asked asked, Instant now) {
    var read = new EnumMap<Zone, Future<List<Waiting>>>(Zone.class);
    for (var zone : Zone.values()) {
      if (asked.seen().zone().filter(wanted -> wanted != zone).isEmpty()) {
        read.put(zone, lines(asked, zone, now));
      }
    }
    return Future.all(List.copyOf(read.values())).map(all -> {
      var lines = new EnumMap<Zone, List<Waiting>>(Zone.class);
      read.forEach((zone, found) -> lines.put(zone, found.result()));
      return lines;
    });
  }

  private Future<List<Waiting>> lines(Asked asked, Zone zone, Instant now) {
    var atMost = asked.seen().zone().isPresent() ? A_PAGE : A_FEW.getOrDefault(zone, A_PAGE);
    return queue.next(
        client(),
        asked.scope(),
        asked.seen(),
        zone.from(now),
        zone.until(now),
        asked.after(),
        atMost);
  }

  private Future<List<Kept>> kept(Scope scope, UnitCode place, Instant now) {
    var today = LocalDate.ofInstant(now, VIET_NAM);
    return counts.kept(client(), scope, place, today).map(found -> Kept.until(today, found));
  }

  private SqlClient client() {
    return database.client();
  }
}
