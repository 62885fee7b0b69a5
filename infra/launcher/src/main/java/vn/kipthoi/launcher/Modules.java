package vn.kipthoi.launcher;

import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.wiring.Downstream;
import vn.kipthoi.intake.wiring.IntakeWiring;
import vn.kipthoi.launcher.auditor.Auditor;
import vn.kipthoi.launcher.store.FactBacklog;
import vn.kipthoi.launcher.store.Heartbeat;
import vn.kipthoi.launcher.watch.Vitals;
import vn.kipthoi.notifier.wiring.NotifierWiring;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.journal.JournalChain;
import vn.kipthoi.platform.journal.JournalLinker;
import vn.kipthoi.platform.journal.JournalReading;
import vn.kipthoi.platform.journal.web.JournalPages;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.signin.HotlineInOutage;
import vn.kipthoi.platform.signin.Viewers;
import vn.kipthoi.platform.web.Contract;
import vn.kipthoi.platform.web.WebSettings;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Rosters;
import vn.kipthoi.routing.TrialServices;
import vn.kipthoi.routing.wiring.HotlineWiring;
import vn.kipthoi.routing.wiring.RetentionWiring;
import vn.kipthoi.routing.wiring.RoutingWiring;

/** Puts the modules together, each knowing only those upstream of it. */
final class Modules {

  private static final String CONTRACT = "openapi.yaml";

  /** Several sweeps: a busy second is no illness. */
  private static final int OVERDUE_SECONDS = 30;

  /** Two tries of a text that a carrier does not take at once. */
  private static final int UNSENT_SECONDS = 60;

  /** Three probes that did not come through. */
  private static final int SILENT_SECONDS = 180;

  private final Ground ground;
  private final HazelcastInstance hazelcast;
  private final AgreedClock clock;
  private final Entrance entrance;
  private final IntakeWiring intake;
  private final RoutingWiring routing;
  private final NotifierWiring notifier;
  private final JournalLinker journal;
  private final Auditor auditor;
  private final WebShell shell;
  private final HotlineWiring hotline;
  private final RetentionWiring retention;

  Modules(
      NodeSettings settings,
      Ground ground,
      Supplier<Directory> units,
      HazelcastInstance hazelcast,
      AgreedClock clock) {
    this.ground = ground;
    this.hazelcast = hazelcast;
    this.clock = clock;
    this.entrance = new Entrance(ground, settings.secondFactor(), settings.provider(), units);
    this.intake = new IntakeWiring(ground, units, settings.home().resolve("spool"));
    this.routing = new RoutingWiring(ground, units, hazelcast);
    this.notifier = new NotifierWiring(
        ground,
        settings.notifier(),
        new NotifierWiring.Upstream(routing.caseload(), routing.staff(), routing.swaps(), units));
    this.journal = new JournalLinker(
        ground.vertx(),
        new JournalChain(ground.database(), ground.keys().vault(), ground.clock()),
        ground.clock());
    this.auditor = new Auditor(ground.vertx(), ground.database().client(), ground.clock());
    this.hotline =
        routing.hotline(intake.deskDrafts(), intake::spool, settings.home().resolve("call-lists"));
    this.retention = routing.retention(intake.reports(), keptRecords());
    this.shell = shell(settings);
    mount(settings.notifier().replyNumber());
  }

  Entrance entrance() {
    return entrance;
  }

  Rosters rosters() {
    return routing.rosters();
  }

  TrialServices trialServices() {
    return routing.trialServices();
  }

  WebShell shell() {
    return shell;
  }

  /** What has to be right for this node to say that it is well. */
  Vitals vitals() {
    var backlog = new FactBacklog();
    return new Vitals(List.of(
        new Vitals.Sign("deadlines", routing::oldestOverdueSeconds, OVERDUE_SECONDS),
        new Vitals.Sign(
            "facts",
            () ->
                backlog.overdue(ground.database().client()).map(FactBacklog.Overdue::oldestSeconds),
            OVERDUE_SECONDS),
        new Vitals.Sign("alerts", notifier::oldestUnsentSeconds, UNSENT_SECONDS),
        new Vitals.Sign("probes", notifier::silentSeconds, SILENT_SECONDS),
        new Vitals.Sign("kept reports", this::keptReports, 0),
        new Vitals.Sign("audit", () -> Future.succeededFuture(auditor.illForSeconds()), 0)));
  }

  private Future<Double> keptReports() {
    return Future.succeededFuture((double) intake.spool().waiting());
  }

  /** Starts those downstream first, for they wait for what comes; done when all work. */
  Future<Void> start(Undo undo) {
    entrance.start();
    undo.later("auditor", auditor::stop);
    auditor.start();
    undo.later("call lists", hotline::stop);
    hotline.start();
    undo.later("retention", retention::stop);
    retention.start();
    undo.later("journal", journal::stop);
    journal.start();
    undo.later("notifier", () -> Blocking.on(notifier.stop()));
    undo.later("routing", () -> Blocking.on(routing.stop()));
    undo.later("intake", () -> Blocking.on(intake.stop()));
    return Future.all(notifier.start(), routing.start(), intake.start()).mapEmpty();
  }

  private void mount(Optional<String> replyNumber) {
    shell.healthOperations().readyWhen("database", new Heartbeat(ground.database())::beat);
    new Metrics(
            ground.database(),
            hazelcast,
            clock,
            new Metrics.Waits(
                routing::oldestOverdueSeconds,
                notifier::oldestUnsentSeconds,
                notifier::silentSeconds),
            intake::spool,
            intake::callsAnswered,
            auditor)
        .mount(shell);
    entrance.mount(shell);
    new JournalPages(new JournalReading(
            ground.database(), ground.keys().vault(), ground.clock(), routing.caseReferences()))
        .mount(shell);
    intake.mount(
        shell,
        new Downstream(
            routing.whatBecameOfIt(),
            routing.knownCases(),
            routing.officials(),
            routing.followedCases(),
            routing.callOutAhead()));
    routing.mount(
        shell,
        intake.reports(),
        intake.places(),
        intake.reporterTalk(),
        intake.triageRules(),
        intake.unitChanges(),
        notifier.staffTexts(),
        keptRecords(),
        replyNumber);
    notifier.mount(shell);
    hotline.mount(shell);
  }

  /** What is kept beside the cases, by whoever keeps it. */
  private List<KeptRecords> keptRecords() {
    return Stream.of(intake.keptRecords(), notifier.keptRecords())
        .flatMap(List::stream)
        .toList();
  }

  /** The hotline's people stay at their desk while the database is away. */
  private Viewers viewers() {
    return new HotlineInOutage(entrance.viewers(), ground.clock());
  }

  private WebShell shell(NodeSettings settings) {
    var plain = WebSettings.plain();
    var web = new WebSettings(
        settings.behindTls(), settings.demonstration(), plain.bodyBytes(), plain.visit());
    var contract = Contract.fromClassPath(CONTRACT);
    return new WebShell(ground.vertx(), contract, web, viewers(), ground.clock());
  }
}
