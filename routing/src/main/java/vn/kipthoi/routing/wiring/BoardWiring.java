package vn.kipthoi.routing.wiring;

import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.board.desk.Boards;
import vn.kipthoi.routing.board.desk.DutyCall;
import vn.kipthoi.routing.board.desk.Exports;
import vn.kipthoi.routing.board.desk.IncidentWatch;
import vn.kipthoi.routing.board.desk.Incidents;
import vn.kipthoi.routing.board.desk.Nudging;
import vn.kipthoi.routing.board.desk.Reach;
import vn.kipthoi.routing.board.desk.Recount;
import vn.kipthoi.routing.board.desk.SharedBoards;
import vn.kipthoi.routing.board.desk.SharedReach;
import vn.kipthoi.routing.board.web.BoardDesk;
import vn.kipthoi.routing.board.web.BoardPages;
import vn.kipthoi.routing.board.web.BoardStreams;
import vn.kipthoi.routing.board.web.ExportPages;
import vn.kipthoi.routing.board.web.HolderRoutes;
import vn.kipthoi.routing.board.web.NudgeSection;
import vn.kipthoi.routing.board.web.ReadinessPages;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.web.BoardRoutes;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Changes;
import vn.kipthoi.routing.web.Desk;

/** Puts the supervisor's board together. */
final class BoardWiring {

  private static final int FILES_AT_ONCE = 2;

  private final Ground ground;
  private final Office office;
  private final StaffDirectory staff;
  private final Recount recount;
  private final Reach reach;
  private final Incidents incidents;
  private final IncidentWatch watch;

  BoardWiring(Ground ground, Office office, StaffDirectory staff, Supplier<Directory> directory) {
    this.ground = ground;
    this.office = office;
    this.staff = staff;
    this.recount = new Recount(ground.vertx(), ground.database(), ground.clock());
    this.reach = new Reach(ground.database(), office);
    this.incidents = new Incidents(ground.database(), office, reach);
    this.watch =
        new IncidentWatch(ground.vertx(), incidents, () -> ReadinessPages.all(directory.get()));
  }

  void start() {
    recount.start();
    watch.start();
  }

  void stop() {
    recount.stop();
    watch.stop();
  }

  /** What it has to tell of a case. */
  static CaseSection section() {
    return new NudgeSection();
  }

  void mount(WebShell shell, Desk desk) {
    var database = ground.database();
    var changes = new Changes(ground.doorbell());
    var shared = new SharedBoards(ground.vertx(), new Boards(database, ground.clock()));
    changes.add(shared::forget);
    var board = new BoardDesk(
        desk,
        staff,
        shared,
        new Nudging(database, ground.doorbell(), office),
        new DutyCall(database, office, staff));
    new BoardRoutes(ground.vertx(), desk, changes).mount(shell);
    new BoardPages(board).mount(shell);
    var workers = ground.vertx().createSharedWorkerExecutor("board-files", FILES_AT_ONCE);
    new ExportPages(board, new Exports(database, ground.clock(), ground.journal()), workers)
        .mount(shell);
    var sharedReach = new SharedReach(ground.vertx(), reach);
    new ReadinessPages(board, sharedReach, incidents, ground.journal()).mount(shell);
    new BoardStreams(ground.vertx(), board, changes).mount(shell);
    new HolderRoutes(board).mount(shell);
  }
}
