package vn.kipthoi.launcher;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.launcher.demonstration.Demonstration;
import vn.kipthoi.launcher.demonstration.Invitation;
import vn.kipthoi.launcher.watch.Heart;
import vn.kipthoi.launcher.watch.Pulse;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Way;
import vn.kipthoi.postgres.DatabaseAddress;

/** A running node. Every node does everything, and any of them may end at any time. */
public final class Node implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Node.class);
  private static final int CONNECTIONS = 16;

  /**
   * A node that stands still in the middle of a transaction holds what it has locked, and every other
   * node's sweep passes over it: PostgreSQL gives such a transaction up.
   */
  private static final String SILENT_IN_TRANSACTION_AT_MOST = "10s";

  private final NodeSettings settings;
  private final Optional<Invitation> invitation;
  private final List<Way> ways;
  private final Undo undo;

  private Node(NodeSettings settings, Optional<Invitation> invitation, List<Way> ways, Undo undo) {
    this.settings = settings;
    this.invitation = invitation;
    this.ways = ways;
    this.undo = undo;
  }

  /** As {@link #start(NodeSettings, InstantSource, Undo)}, and leaves nothing when it fails. */
  public static Node start(NodeSettings settings, InstantSource clock) {
    var undo = new Undo();
    try {
      return start(settings, clock, undo);
    } catch (RuntimeException e) {
      undo.now();
      throw e;
    }
  }

  /**
   * Blocks until the node can take a report.
   *
   * @param undo takes the node down again, whether it started or not
   * @throws RuntimeException when it cannot start; those that an administrator can help carry their
   *     whole explanation in the message
   */
  static Node start(NodeSettings settings, InstantSource clock, Undo undo) {
    requireCarrier(settings);
    WebServer.requireFree(settings);
    ClusterMember.requireFree(settings.cluster());
    var foundations = Foundations.lay(settings, undo);
    var agreed = new AgreedClock(clock);
    var ground = ground(settings, foundations, agreed, undo);
    watchClocks(ground, agreed, undo);
    var units = units(ground, undo);
    var modules = new Modules(settings, ground, units, foundations.hazelcast(), agreed);
    var started = modules.start(undo);
    var invited = settings.demonstration()
        ? invite(settings, ground, modules, units.get()).map(Optional::of)
        : Future.succeededFuture(Optional.<Invitation>empty());
    var router = modules.shell().router();
    Blocking.on(Future.all(started, invited, router));
    WebServer.open(settings, ground.vertx(), Blocking.on(router), undo);
    beat(settings, ground, modules, undo);
    LOG.atInfo()
        .addKeyValue("port", settings.port())
        .addKeyValue("seconds", secondsSinceStart())
        .log("the node is ready");
    return new Node(settings, Blocking.on(invited), modules.shell().ways(), undo);
  }

  /** Where a browser finds it. */
  public String address() {
    var host = settings.host().equals(ClusterSettings.LOOPBACK) ? "localhost" : settings.host();
    return "http://%s:%d".formatted(host, settings.port());
  }

  /** How to sign in, when this is a demonstration. */
  public Optional<Invitation> invitation() {
    return invitation;
  }

  /** Every way in, with who may come, for a test that walks them all. */
  public List<Way> ways() {
    return ways;
  }

  /** Stops it as cleanly as a signal does. */
  @Override
  public void close() {
    undo.now();
  }

  /** Whoever is told by texts must be reached by them; what only commands a node needs no phones. */
  private static void requireCarrier(NodeSettings settings) {
    if (!settings.notifier().reachPhones()) {
      throw new StartFailure(
          "No carrier for texts is set, so nobody would be told of a case: set KIPTHOI_SMPP_HOST and the other KIPTHOI_SMPP_ settings, or KIPTHOI_DEMO=true for a demonstration with simulated phones.");
    }
  }

  /** The directory of units, as it stands on the day of each question. */
  private static Supplier<Directory> units(Ground ground, Undo undo) {
    var wiring = new DirectoryWiring(ground);
    undo.later("directory", () -> Blocking.on(wiring.stop()));
    Blocking.on(wiring.start());
    return wiring.directory();
  }

  private static Future<Invitation> invite(
      NodeSettings settings, Ground ground, Modules modules, Directory units) {
    var demonstration = new Demonstration(
        ground,
        modules.rosters(),
        modules.trialServices(),
        settings.home(),
        modules.entrance().passwords());
    return demonstration.prepare(units);
  }

  private static void beat(NodeSettings settings, Ground ground, Modules modules, Undo undo) {
    var name = settings.cluster().host() + ":" + settings.cluster().port();
    var heart = new Heart(ground.vertx(), ground.clock(), name, settings.heart(), modules.vitals());
    undo.later("heart", () -> Blocking.on(heart.stop()));
    heart.start();
    var pulse = new Pulse(ground.vertx(), modules.vitals(), modules.shell().condition());
    undo.later("pulse", pulse::stop);
    pulse.start();
  }

  private static void watchClocks(Ground ground, AgreedClock clock, Undo undo) {
    var beat = new ClockBeat(ground.vertx(), ground.database(), clock);
    undo.later("clocks", beat::stop);
    beat.start();
  }

  private static String secondsSinceStart() {
    var began = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    var taken = Duration.between(began, Instant.now());
    return "%d.%d".formatted(taken.toSeconds(), taken.toMillisPart() / 100);
  }

  private static Ground ground(
      NodeSettings settings, Foundations foundations, InstantSource clock, Undo undo) {
    var vertx = foundations.vertx();
    var database = database(foundations.database(), vertx, undo);
    return new Ground(
        vertx,
        database,
        clock,
        settings.pace(),
        new KeyCustody(settings, database).keys(),
        new Doorbell(vertx),
        foundations.camel());
  }

  static Database database(DatabaseAddress address, Vertx vertx, Undo undo) {
    var pool = PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(CONNECTIONS))
        .connectingTo(address
            .connectOptions()
            .setCachePreparedStatements(true)
            .addProperty("idle_in_transaction_session_timeout", SILENT_IN_TRANSACTION_AT_MOST))
        .using(vertx)
        .build();
    undo.later("connections", () -> Blocking.on(pool.close()));
    return new Database(pool);
  }
}
