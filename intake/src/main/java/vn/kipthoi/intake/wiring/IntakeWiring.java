package vn.kipthoi.intake.wiring;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.CallsAnswered;
import vn.kipthoi.intake.DeskDrafts;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Places;
import vn.kipthoi.intake.ReporterTalk;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.intake.TriageRules;
import vn.kipthoi.intake.UnitChanges;
import vn.kipthoi.intake.call.desk.CallLog;
import vn.kipthoi.intake.call.web.CallRoutes;
import vn.kipthoi.intake.desk.ContactLog;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.desk.UnitsOfToday;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.directory.DirectoryKeeper;
import vn.kipthoi.intake.directory.TypedChanges;
import vn.kipthoi.intake.draft.desk.CallDrafts;
import vn.kipthoi.intake.draft.store.ForgottenDrafts;
import vn.kipthoi.intake.likeness.desk.HintDesk;
import vn.kipthoi.intake.likeness.desk.Likenesses;
import vn.kipthoi.intake.likeness.desk.Marking;
import vn.kipthoi.intake.likeness.desk.MarkingOfOlder;
import vn.kipthoi.intake.likeness.desk.Recognition;
import vn.kipthoi.intake.likeness.desk.Surroundings;
import vn.kipthoi.intake.place.FinderOfToday;
import vn.kipthoi.intake.spool.desk.AcceptFirst;
import vn.kipthoi.intake.talk.ComingBack;
import vn.kipthoi.intake.talk.Conversation;
import vn.kipthoi.intake.triage.RuleBook;
import vn.kipthoi.intake.web.CommuneList;
import vn.kipthoi.intake.web.ContactRoutes;
import vn.kipthoi.intake.web.DeskApp;
import vn.kipthoi.intake.web.DeskHints;
import vn.kipthoi.intake.web.DeskPages;
import vn.kipthoi.intake.web.DeskRoom;
import vn.kipthoi.intake.web.DeskShelf;
import vn.kipthoi.intake.web.DraftRoutes;
import vn.kipthoi.intake.web.LikenessRoutes;
import vn.kipthoi.intake.web.NamedOfficials;
import vn.kipthoi.intake.web.OfficialRoutes;
import vn.kipthoi.intake.web.PlaceRoutes;
import vn.kipthoi.intake.web.ProgressRoutes;
import vn.kipthoi.intake.web.PublicReportPages;
import vn.kipthoi.intake.web.ReportRoutes;
import vn.kipthoi.intake.web.ReturnPages;
import vn.kipthoi.intake.web.SlowDown;
import vn.kipthoi.intake.web.SpokenPlaces;
import vn.kipthoi.intake.web.TalkRoutes;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.WebShell;

/** Puts the taking of reports together. */
public final class IntakeWiring {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeWiring.class);
  private static final Duration WRONG_RECEIPT_WAITS = Duration.ofSeconds(2);

  private final Ground ground;
  private final FinderOfToday finder;
  private final Whereabouts whereabouts;
  private final IntakeDesk desk;
  private final AcceptFirst acceptFirst;
  private final ReportFile file;
  private final Likenesses likenesses;
  private final MarkingOfOlder markingOfOlder;
  private final ComingBack back;
  private final CallLog calls;
  private final CallDrafts drafts;
  private final Supplier<Directory> directory;

  /**
   * @param directory the units as they stand on the day of the question
   * @param spool where reports are kept that the database cannot take
   */
  public IntakeWiring(Ground ground, Supplier<Directory> directory, Path spool) {
    this.ground = ground;
    this.directory = directory;
    this.finder = new FinderOfToday(ground.vertx(), directory);
    this.whereabouts = new UnitsOfToday(directory, new SpokenPlaces(finder)::find);
    var surroundings = new Surroundings(directory);
    var marking = new Marking(ground.keys().vault(), surroundings);
    this.likenesses = new Likenesses(ground.database(), ground.keys(), surroundings);
    this.desk = new IntakeDesk(
        ground.database(),
        ground.clock(),
        ground.keys(),
        ground.doorbell(),
        whereabouts,
        new Recognition(likenesses, marking));
    this.acceptFirst =
        new AcceptFirst(ground.vertx(), ground.clock(), ground.keys().vault(), desk, spool);
    this.file = new ReportFile(ground.database(), ground.keys());
    this.markingOfOlder = new MarkingOfOlder(ground.vertx(), ground.database(), file, marking);
    this.back =
        new ComingBack(ground.database(), ground.clock(), ground.keys(), ground.doorbell(), file);
    this.calls = new CallLog(ground.database(), ground.clock(), ground.journal());
    this.drafts =
        new CallDrafts(ground.database(), ground.clock(), ground.keys(), ground.journal());
  }

  /** The parts of the calls of the last hour that were answered within 15 and within 20 seconds. */
  public Future<CallsAnswered> callsAnswered() {
    return calls
        .lately()
        .map(lately ->
            new CallsAnswered(lately.calls(), lately.share15() / 100.0, lately.share20() / 100.0));
  }

  /** The reports that this node keeps for a database that cannot be used. */
  public SpoolState spool() {
    return acceptFirst.state();
  }

  /** What operators are typing, for those who hand the desk over. */
  public DeskDrafts deskDrafts() {
    return drafts;
  }

  /** What is kept here for a period that somebody decides. */
  public List<KeptRecords> keptRecords() {
    return List.of(new ForgottenDrafts(ground.keys()));
  }

  /** The reports, for those downstream whose duty it is to read them. */
  public Reports reports() {
    return file;
  }

  /** The rules of triage in words, for those downstream who show why. */
  public TriageRules triageRules() {
    return RuleBook.shipped();
  }

  /** Resolves what is said of a place, for those downstream who have to put one right. */
  public Places places() {
    return spoken -> whereabouts.find(spoken, Language.VI).locality();
  }

  /** Changes of the directory of units, for those downstream who administer it. */
  public UnitChanges unitChanges() {
    return new TypedChanges(new DirectoryKeeper(ground.database(), ground.clock()));
  }

  /** What is said to and by reporters after their report, for those who work on its case. */
  public ReporterTalk reporterTalk() {
    return new Conversation(file, ground.keys(), whereabouts);
  }

  public void mount(WebShell shell, Downstream downstream) {
    var whatBecameOfIt = downstream.whatBecameOfIt();
    var knownCases = downstream.knownCases();
    var named = new NamedOfficials(downstream.officials(), whereabouts);
    var hints =
        new HintDesk(ground.database(), ground.clock(), likenesses, knownCases, ground.journal());
    shell.readyWhen("spool", acceptFirst::requireEmpty);
    new LikenessRoutes(desk, hints, whereabouts, ground.clock()).mount(shell);
    new ReportRoutes(acceptFirst.reception(), whereabouts, named, ground.clock()).mount(shell);
    new OfficialRoutes(named).mount(shell);
    new PublicReportPages(acceptFirst.reception(), whereabouts, ground.clock()).mount(shell);
    var contacts = new ContactLog(ground.database(), ground.clock(), ground.journal());
    new DeskPages(new DeskRoom(
            acceptFirst.reception(),
            file,
            back,
            drafts,
            contacts,
            whereabouts,
            new DeskHints(hints, knownCases),
            named,
            downstream.ahead(),
            new DeskShelf(ground.database(), file, drafts, downstream.followed()),
            ground.clock()))
        .mount(shell);
    new DeskApp().mount(shell);
    new DraftRoutes(drafts).mount(shell);
    new CommuneList(directory).mount(shell);
    var slowDown = new SlowDown(ground.vertx(), WRONG_RECEIPT_WAITS);
    new ProgressRoutes(back, whatBecameOfIt, slowDown).mount(shell);
    new ReturnPages(back, whatBecameOfIt, slowDown).mount(shell);
    new TalkRoutes(back, slowDown).mount(shell);
    new ContactRoutes(contacts).mount(shell);
    new CallRoutes(calls).mount(shell);
    new PlaceRoutes(finder).mount(shell);
  }

  /** Done when places can be found without waiting. */
  public Future<Void> start() {
    markOlder();
    acceptFirst.start();
    return finder.prepare();
  }

  public Future<Void> stop() {
    markingOfOlder.stop();
    return acceptFirst.stop();
  }

  /** Nobody waits for it: until it is done, a hint to an older report may be missing. */
  private void markOlder() {
    markingOfOlder
        .run()
        .onSuccess(count -> LOG.atInfo().addKeyValue("reports", count).log("older reports marked"))
        .onFailure(failure -> LOG.atWarn()
            .addKeyValue("failure", failure.getClass().getName())
            .log("marking of older reports ended early; the next start goes on"));
  }
}
