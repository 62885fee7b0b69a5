package vn.kipthoi.routing.wiring;

import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.kipthoi.intake.CallOutAhead;
import vn.kipthoi.intake.DeskDrafts;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.FollowedCases;
import vn.kipthoi.intake.KnownCases;
import vn.kipthoi.intake.Officials;
import vn.kipthoi.intake.Places;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.ReporterTalk;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.intake.TriageRules;
import vn.kipthoi.intake.UnitChanges;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.FactPump;
import vn.kipthoi.platform.facts.FactReader;
import vn.kipthoi.platform.journal.JournalReferences;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.DutySwaps;
import vn.kipthoi.routing.Rosters;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.StaffTexts;
import vn.kipthoi.routing.TrialServices;
import vn.kipthoi.routing.clock.NearDeadlines;
import vn.kipthoi.routing.file.desk.InventedServices;
import vn.kipthoi.routing.flow.AnswerFollower;
import vn.kipthoi.routing.flow.Answers;
import vn.kipthoi.routing.flow.Books;
import vn.kipthoi.routing.flow.Flows;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.hotline.desk.WouldBeTold;
import vn.kipthoi.routing.hotline.web.CasesFollowed;
import vn.kipthoi.routing.inbox.desk.Inboxes;
import vn.kipthoi.routing.inbox.web.InboxApp;
import vn.kipthoi.routing.inbox.web.InboxPages;
import vn.kipthoi.routing.owing.desk.Clocks;
import vn.kipthoi.routing.owing.web.ClockSection;
import vn.kipthoi.routing.retention.desk.RetentionDesk;
import vn.kipthoi.routing.store.CaseReferences;
import vn.kipthoi.routing.store.ProgressStore;
import vn.kipthoi.routing.store.RosterStore;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.routing.store.SightStore;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.routing.web.Answering;
import vn.kipthoi.routing.web.CaseFiles;
import vn.kipthoi.routing.web.CasePages;
import vn.kipthoi.routing.web.CaseRoutes;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.CaseSections;
import vn.kipthoi.routing.web.Desk;
import vn.kipthoi.routing.web.Names;

/** Puts routing together over its ground and the directory of units. */
public final class RoutingWiring {

  /** As {@code platform.fact_readers} has it. */
  private static final String READER = "routing";

  private final Ground ground;
  private final Supplier<Directory> directory;
  private final SealedStaff staff;
  private final Office office;
  private final Clocks clocks;
  private final Flows flows;
  private final LifeWiring life;
  private final PlacesWiring places;
  private final AlikeWiring alike;
  private final PrivacyWiring privacy;
  private final BoardWiring board;
  private final Caseload answers;
  private final FactPump pump;
  private final WatchWiring watch;
  private final ProbeWiring probe;

  /**
   * @param directory the units as they stand on the day of the question
   * @param hazelcast wakes a node when a deadline is due; nothing waits for it
   */
  public RoutingWiring(Ground ground, Supplier<Directory> directory, HazelcastInstance hazelcast) {
    this.ground = ground;
    this.directory = directory;
    this.staff = new SealedStaff(ground.keys());
    var near = new NearDeadlines(hazelcast, ground.clock());
    var books = Books.drawingFrom(new SecureRandom(), ground.journal());
    var lineages = new DirectoryLineages(directory);
    this.clocks = new Clocks(lineages, ground.clock(), ground.pace(), near, books.policies());
    this.office =
        new Office(books, lineages, ground.clock(), ground.pace(), near, clocks.together());
    this.flows = new Flows(ground.camel(), ground.vertx(), office);
    this.life = new LifeWiring(ground, directory, staff, office);
    this.places = new PlacesWiring(ground, directory, staff, office, flows, life.casework());
    this.alike = new AlikeWiring(ground, directory, office, life.casework());
    this.privacy = new PrivacyWiring(ground, office);
    this.board = new BoardWiring(ground, office, staff, directory);
    this.answers = privacy.answersBeside(new Answers(
        ground.database(),
        ground.doorbell(),
        office,
        flows,
        AnswerFollower.all(List.of(places.answerFollower(), life.answerFollower()))));
    this.probe = new ProbeWiring(ground);
    this.pump = new FactPump(ground.vertx(), reader(flows), this::ring);
    this.watch = new WatchWiring(ground, office, flows, near);
  }

  /**
   * @param reports what was told, for those whose duty it is to read it
   * @param spoken resolves what is said of a place
   * @param reporterTalk what is said to and by reporters afterwards
   * @param rules the rules of triage in words
   * @param units changes the directory of units
   * @param texts bring short texts to the staff
   * @param kept what modules keep beside the cases, each for a period
   * @param replyNumber where an answer by text goes, if the carrier gave us a number of our own
   */
  public void mount(
      WebShell shell,
      Reports reports,
      Places spoken,
      ReporterTalk reporterTalk,
      TriageRules rules,
      UnitChanges units,
      StaffTexts texts,
      List<KeptRecords> kept,
      Optional<String> replyNumber) {
    var database = ground.database();
    var file = new FileWiring(ground, reports, directory, life.desk());
    var talk =
        new TalkWiring(ground, office, reporterTalk, language -> Names.in(language, directory));
    var urgency = new UrgencyWiring(ground, directory, staff, reports, reporterTalk);
    var answering = new Answering(database, answers, staff, ground.clock());
    var desk = new Desk(
        database,
        ground.clock(),
        directory,
        new CaseFiles(database, reports, staff, ground.journal(), ground.clock()),
        answering,
        new ViewStore(),
        new CaseSections(Stream.of(
                List.of(talk.firstLook()),
                life.sections(),
                List.<CaseSection>of(new ClockSection(database)),
                places.sections(spoken, reports),
                alike.sections(),
                talk.sections(),
                List.of(BoardWiring.section()),
                urgency.sections(
                    rules,
                    Stream.of(life.sections(), alike.sections(), talk.sections())
                        .flatMap(List::stream)
                        .toList()),
                file.sections())
            .flatMap(List::stream)
            .toList()));
    new CaseRoutes(desk).mount(shell);
    board.mount(shell, desk);
    new CasePages(desk).mount(shell);
    new InboxApp(replyNumber).mount(shell);
    new InboxPages(
            new Inboxes(database, staff),
            answering,
            language -> Names.in(language, directory),
            replyNumber)
        .mount(shell);
    life.mount(shell);
    places.mount(shell, spoken);
    file.mount(shell);
    new AdminWiring(ground, directory, texts, RetentionDesk.over(ground, reports, kept), units)
        .mount(shell);
    PolicyRooms.over(ground, directory, clocks::reconcile).mount(shell);
    alike.mount(shell);
    talk.mount(shell);
    privacy.mount(shell, language -> Names.in(language, directory));
  }

  /**
   * The pages of the hotline's own desk.
   *
   * @param drafts what operators are typing
   * @param spool what this node keeps for a database that cannot be used
   * @param lists where this node keeps its call lists
   */
  public HotlineWiring hotline(DeskDrafts drafts, Supplier<SpoolState> spool, Path lists) {
    return new HotlineWiring(ground, directory, staff, office, drafts, spool, lists);
  }

  /** Lets go what was kept long enough; begins when it is told to. */
  public RetentionWiring retention(Reports reports, List<KeptRecords> kept) {
    return new RetentionWiring(ground, reports, kept);
  }

  /** Begins to read facts and to watch deadlines. Camel's context has been started. */
  public Future<Void> start() {
    pump.start(ground.doorbell());
    watch.start();
    probe.start();
    places.start();
    privacy.start();
    board.start();
    return Future.succeededFuture();
  }

  /** Takes nothing more in hand, and waits for what is. */
  public Future<Void> stop() {
    pump.stop();
    watch.stop();
    probe.stop();
    places.stop();
    privacy.stop();
    board.stop();
    return flows.drained();
  }

  /** How cases are called, for auditors. */
  public JournalReferences caseReferences() {
    return new CaseReferences();
  }

  /** Since when the oldest deadline that is due waits for somebody to act on it, in seconds. */
  public Future<Double> oldestOverdueSeconds() {
    return watch.oldestOverdueSeconds();
  }

  public Caseload caseload() {
    return probe.caseload(answers);
  }

  public StaffDirectory staff() {
    return probe.staff(staff);
  }

  /** What a reply to a text about a watch asks for. */
  public DutySwaps swaps() {
    return AdminWiring.swaps(ground, directory);
  }

  /** Services that are none, for a demonstration. */
  public TrialServices trialServices() {
    return new InventedServices(ground.database());
  }

  public Rosters rosters() {
    var store = new RosterStore(ground.keys());
    return (enrolments, from) ->
        ground.database().inTransaction(transaction -> store.enrol(transaction, enrolments, from));
  }

  /** What intake asks of whoever routes the cases. */
  public WhatBecameOfIt whatBecameOfIt() {
    return new ProgressStore(ground.database());
  }

  /** What the hotline's desk asks about the cases of its own reports. */
  public FollowedCases followedCases() {
    return new CasesFollowed(ground.database(), staff, language -> Names.in(language, directory));
  }

  /** What the hotline's desk asks before a report is sent. */
  public CallOutAhead callOutAhead() {
    return new WouldBeTold(ground.database(), office, staff);
  }

  /** What intake asks before it gives anybody a hint to a case. */
  public KnownCases knownCases() {
    return new SightStore(ground.database());
  }

  /** What intake asks before a report is taken. */
  public Officials officials() {
    return places.officials();
  }

  private FactReader reader(Flows flows) {
    var handlers = new HashMap<>(TalkWiring.handlers(office));
    var unused = handlers.put(ReportReceived.KIND, flows::read);
    handlers.putAll(alike.handlers());
    handlers.putAll(probe.handlers());
    return new FactReader(READER, handlers, ground.database(), ground.clock());
  }

  private void ring() {
    ground.doorbell().ring(CaseAssigned.KIND);
  }
}
