package vn.kipthoi.routing.board.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.board.Board;
import vn.kipthoi.routing.board.Waiting;
import vn.kipthoi.routing.board.desk.Boards;
import vn.kipthoi.routing.board.desk.DutyCall;
import vn.kipthoi.routing.board.desk.Nudging;
import vn.kipthoi.routing.board.desk.SharedBoards;
import vn.kipthoi.routing.board.store.QueueStore.After;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.web.Desk;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Telling;

/**
 * What the board's pages work with.
 *
 * @param desk what all of routing's pages work with
 * @param staff the names and numbers of those on duty
 */
public record BoardDesk(
    Desk desk, StaffDirectory staff, SharedBoards boards, Nudging nudging, DutyCall calls) {

  private static final int A_FEW_UNITS = 8;
  private static final int ALL_UNITS = 400;

  /** What an address asks for, within what the viewer may see. */
  Boards.Asked asked(RoutingContext ctx) {
    return new Boards.Asked(
        Scope.of(Viewer.of(ctx)),
        BoardLinks.read(ctx, desk.directory()),
        after(ctx),
        wantsAllUnits(ctx) ? ALL_UNITS : A_FEW_UNITS);
  }

  Future<BoardView> view(RoutingContext ctx, Page page, Optional<Said> said) {
    var asked = asked(ctx);
    return boards
        .board(asked)
        .compose(board -> names(peopleOn(board)).map(people -> {
          var names = names(page);
          return new BoardView(
              page,
              BoardPages.WORDS.in(page.language()),
              names,
              desk.directory().get(),
              home(ctx),
              board,
              lines(page, names, board, people),
              said,
              asked.after(),
              wantsAllUnits(ctx));
        }));
  }

  /** The names of people on duty, for those whose duty the cases are. */
  Future<Map<UUID, String>> names(Collection<UUID> people) {
    return staff
        .find(desk.database().client(), List.copyOf(people))
        .map(found -> found.stream()
            .collect(Collectors.toMap(
                Person::id, person -> person.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM))));
  }

  BoardSayings sayings(RoutingContext ctx) {
    return new BoardSayings(Language.of(ctx), this);
  }

  Instant now() {
    return desk.clock().instant();
  }

  Names names(Page page) {
    return Names.in(page.language(), desk.directory());
  }

  static UnitCode home(RoutingContext ctx) {
    return Viewer.of(ctx).unitCode().flatMap(UnitCode::parse).orElseThrow(Problem::notFound);
  }

  private Map<UUID, Line> lines(Page page, Names names, Board board, Map<UUID, String> people) {
    var words = BoardPages.WORDS.in(page.language());
    var telling = new Telling(names, page.language(), board.now(), people);
    return board.lines().stream()
        .map(waiting -> new Line(page, words, names, waiting, people, last(telling, waiting)))
        .collect(Collectors.toMap(line -> line.waiting().id(), Function.identity()));
  }

  private Optional<TimelineEntry> last(Telling telling, Waiting waiting) {
    return waiting.last().map(last -> desk.tell(telling, List.of(last)).getFirst());
  }

  private static Collection<UUID> peopleOn(Board board) {
    return board.lines().stream()
        .flatMap(line -> Stream.concat(
            line.holder().stream(),
            line.last().map(Happening::people).stream().flatMap(Collection::stream)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean wantsAllUnits(RoutingContext ctx) {
    return Asked.query(ctx, "units").filter("all"::equals).isPresent();
  }

  private static After after(RoutingContext ctx) {
    try {
      return Asked.query(ctx, "after")
          .map(Instant::parse)
          .flatMap(
              at -> Asked.query(ctx, "line").map(UUID::fromString).map(id -> new After(at, id)))
          .orElse(After.NOTHING);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }
}
