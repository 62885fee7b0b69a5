package vn.kipthoi.routing.wiring;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Officials;
import vn.kipthoi.intake.Places;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.conflict.desk.Bystanders;
import vn.kipthoi.routing.conflict.desk.DenyList;
import vn.kipthoi.routing.conflict.desk.OfficialsOnPosts;
import vn.kipthoi.routing.conflict.desk.ReportersWish;
import vn.kipthoi.routing.conflict.store.DenyListStore;
import vn.kipthoi.routing.conflict.web.ConflictDesk;
import vn.kipthoi.routing.conflict.web.ConflictPages;
import vn.kipthoi.routing.conflict.web.ConflictRoutes;
import vn.kipthoi.routing.conflict.web.ConflictSection;
import vn.kipthoi.routing.flow.AnswerFollower;
import vn.kipthoi.routing.flow.Flows;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.StandDown;
import vn.kipthoi.routing.flow.TakenUp;
import vn.kipthoi.routing.handover.desk.Arbitration;
import vn.kipthoi.routing.handover.desk.BoundaryChange;
import vn.kipthoi.routing.handover.desk.BoundaryWatch;
import vn.kipthoi.routing.handover.desk.Decisions;
import vn.kipthoi.routing.handover.desk.HandoverByText;
import vn.kipthoi.routing.handover.desk.Handovers;
import vn.kipthoi.routing.handover.desk.Judging;
import vn.kipthoi.routing.handover.desk.Rehoming;
import vn.kipthoi.routing.handover.store.HandoverStore;
import vn.kipthoi.routing.handover.web.HandoverDesk;
import vn.kipthoi.routing.handover.web.HandoverPages;
import vn.kipthoi.routing.handover.web.HandoverRoutes;
import vn.kipthoi.routing.handover.web.HandoverSection;
import vn.kipthoi.routing.places.desk.FourPlaces;
import vn.kipthoi.routing.places.desk.StepNow;
import vn.kipthoi.routing.places.web.PlaceDesk;
import vn.kipthoi.routing.places.web.PlacePages;
import vn.kipthoi.routing.places.web.PlaceSection;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Names;

/** Puts together who answers for a case, and who must not know of it. */
final class PlacesWiring {

  private final Ground ground;
  private final Database database;
  private final ConflictDesk conflict;
  private final Officials officials;
  private final Handovers handovers;
  private final Decisions decisions;
  private final List<AnswerFollower> answerFollowers;
  private final FourPlaces fourPlaces;
  private final StepNow stepNow;
  private final BoundaryWatch boundaries;
  private final Function<Language, Names> names;

  PlacesWiring(
      Ground ground,
      Supplier<Directory> directory,
      StaffDirectory staff,
      Office office,
      Flows flows,
      Casework casework) {
    this.ground = ground;
    this.database = ground.database();
    this.names = language -> Names.in(language, directory);
    this.conflict = conflict(ground, directory, staff, office, flows, names);
    this.officials = officials(ground, staff, office);
    var rehoming = new Rehoming(office);
    var arbitration = new Arbitration(office, rehoming);
    var judging = new Judging(ground.database(), ground.doorbell(), casework);
    var offers = new HandoverStore(ground.keys());
    this.handovers = new Handovers(ground.database(), judging, offers, rehoming, arbitration);
    this.decisions = new Decisions(judging, rehoming, arbitration);
    this.answerFollowers = List.of(new HandoverByText(handovers, offers), new TakenUp(office));
    this.fourPlaces =
        new FourPlaces(ground.database(), ground.doorbell(), office, casework, rehoming);
    this.stepNow = new StepNow(office);
    this.boundaries = new BoundaryWatch(
        ground.vertx(),
        new BoundaryChange(
            ground.database(), office, new DirectoryHeirs(directory), rehoming, arbitration));
  }

  /** Begins to look whether communes were dissolved. */
  void start() {
    boundaries.start();
  }

  void stop() {
    boundaries.stop();
  }

  /** What intake asks before a report is taken: who would come to know of it. */
  Officials officials() {
    return officials;
  }

  /** Who is told when somebody has accepted by text. */
  AnswerFollower answerFollower() {
    return AnswerFollower.all(answerFollowers);
  }

  /** What the page of a case shows of it. */
  List<CaseSection> sections(Places places, Reports reports) {
    return List.of(
        new PlaceSection(placeDesk(places)),
        new HandoverSection(desk(places)),
        new ConflictSection(
            conflict, new ReportersWish(database, reports, ground.journal(), ground.clock())));
  }

  /** @param places resolves what is said of a commune */
  void mount(WebShell shell, Places places) {
    new HandoverRoutes(desk(places)).mount(shell);
    new HandoverPages(desk(places)).mount(shell);
    new PlacePages(placeDesk(places)).mount(shell);
    new ConflictRoutes(conflict).mount(shell);
    new ConflictPages(conflict).mount(shell);
  }

  private PlaceDesk placeDesk(Places places) {
    return new PlaceDesk(database, fourPlaces, stepNow, places, names);
  }

  private HandoverDesk desk(Places places) {
    return new HandoverDesk(database, handovers, decisions, places, names);
  }

  private static Officials officials(Ground ground, StaffDirectory staff, Office office) {
    var store = new DenyListStore(ground.keys());
    return new OfficialsOnPosts(
        ground.database(), store, new Bystanders(store, staff), office.lineages(), ground.clock());
  }

  private static ConflictDesk conflict(
      Ground ground,
      Supplier<Directory> directory,
      StaffDirectory staff,
      Office office,
      Flows flows,
      Function<Language, Names> names) {
    var store = new DenyListStore(ground.keys());
    var denyList = new DenyList(
        ground.database(), ground.doorbell(), office, staff, store, new StandDown(office, flows));
    return new ConflictDesk(
        ground.database(),
        denyList,
        new Bystanders(store, staff),
        new ViewStore(),
        directory,
        names);
  }
}
