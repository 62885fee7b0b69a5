package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Board;
import vn.kipthoi.routing.board.desk.Boards.Asked;

/**
 * Boards as all look at them who may see the same: whoever asks within a second of another is given
 * the same reading, so that one change is read once for a hundred open screens. What is kept from
 * somebody is asked of the database each time; who is kept from other cases looks at other boards.
 */
public final class SharedBoards {

  private static final Duration HOLDS = Duration.ofSeconds(1);

  private final Boards boards;
  private final Readings<Sight, Board> readings;

  public SharedBoards(Vertx vertx, Boards boards) {
    this.boards = boards;
    this.readings = new Readings<>(vertx, HOLDS);
  }

  /** What is asked, whoever asks, and which cases are not shown to them. */
  private record Sight(Asked asked, Set<UUID> hidden) {}

  /** A board that was begun to be read a second ago at the earliest, and after the last change. */
  public Future<Board> board(Asked asked) {
    return boards
        .hidden(asked.scope())
        .compose(
            hidden -> readings.of(new Sight(nobodys(asked), hidden), () -> boards.board(asked)));
  }

  /** What tells one state of a board from another: its counts and its first lines. */
  public Future<String> pulse(Asked asked) {
    return board(asked).map(Boards::pulse);
  }

  /** How much waits of what was asked for, read anew. */
  public Future<Integer> count(Asked asked) {
    return boards.count(asked);
  }

  /** Something has changed: what was read before is shown to nobody more. */
  public void forget() {
    readings.forget();
  }

  private static Asked nobodys(Asked asked) {
    var unit = new Scope(asked.scope().unit(), Optional.empty());
    return new Asked(unit, asked.seen(), asked.after(), asked.units());
  }
}
