package vn.kipthoi.routing.board.web;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.Zone;
import vn.kipthoi.routing.desk.Deadline;

/** A narrowing as an address has it: {@code ?zone=over&severity=P1&step=plan&place=25}. */
final class BoardLinks {

  static final String BOARD = "/board";

  private BoardLinks() {}

  /**
   * What an address asks for.
   *
   * @throws Problem 404 when the place is not within what the viewer sees; whoever has no unit sees
   *     nothing
   */
  static Narrowing read(RoutingContext ctx, Supplier<Directory> directory) {
    var home = Viewer.of(ctx).unitCode().flatMap(UnitCode::parse);
    var place = Asked.query(ctx, "place")
        .map(text -> UnitCode.parse(text).orElseThrow(Problem::notFound))
        .or(() -> home)
        .orElseThrow(Problem::notFound);
    if (home.isEmpty() || !isWithin(directory.get(), home.get(), place)) {
      throw Problem.notFound();
    }
    return new Narrowing(
        Asked.query(ctx, "zone").flatMap(Zone::ofWord),
        Asked.query(ctx, "severity").flatMap(BoardLinks::priority),
        Asked.query(ctx, "step").filter(steps()::contains),
        place);
  }

  /** The words of all clocks that may run on a board. */
  static List<String> steps() {
    var steps = new ArrayList<String>();
    for (var clock : ClockId.values()) {
      switch (clock) {
        case CALL_ANSWERED, DATA_BREACH, DATA_REQUEST -> {}
        default -> steps.add(clock.word());
      }
    }
    steps.add(Deadline.CANDIDATE);
    steps.addAll(Deadline.askedOfOthers());
    return List.copyOf(steps);
  }

  /** The address of a board that is narrowed so. */
  static String of(String path, Narrowing seen) {
    var said = new ArrayList<String>();
    seen.zone().ifPresent(zone -> said.add("zone=" + zone.word()));
    seen.severity().ifPresent(severity -> said.add("severity=" + severity.name()));
    seen.step().ifPresent(step -> said.add("step=" + step));
    said.add("place=" + seen.place().text());
    return path + "?" + String.join("&", said);
  }

  private static Optional<Priority> priority(String word) {
    return List.of(Priority.values()).stream()
        .filter(priority -> priority.name().equals(word))
        .findFirst();
  }

  private static boolean isWithin(Directory directory, UnitCode home, UnitCode place) {
    return home.equals(place)
        || directory.ancestors(place).stream().anyMatch(above -> above.code().equals(home));
  }
}
