package vn.kipthoi.launcher;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Contract;
import vn.kipthoi.platform.web.WebSettings;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.postgres.DatabaseAddress;

/** A running node. Every node does everything, and any of them may end at any time. */
public final class Node {

  private static final Logger LOG = LoggerFactory.getLogger(Node.class);
  private static final int CONNECTIONS = 16;

  private final NodeSettings settings;

  private Node(NodeSettings settings) {
    this.settings = settings;
  }

  /**
   * Blocks until the node can take a report.
   *
   * @param undo takes the node down again, whether it started or not
   * @throws RuntimeException when it cannot start; those that an administrator can help carry their
   *     whole explanation in the message
   */
  public static Node start(NodeSettings settings, InstantSource clock, Undo undo) {
    WebServer.requireFree(settings);
    var foundations = Foundations.lay(settings, undo);
    var ground = ground(settings, foundations, clock, undo);
    var shell = new WebShell(
            ground.vertx(),
            Contract.fromClassPath("openapi.yaml").keeping(Set.of("checkAlive", "checkReady")),
            WebSettings.plain(),
            token -> Future.succeededFuture(Optional.empty()),
            clock)
        .healthOperations();
    shell.readyWhen(
        "database", () -> ground.database().client().query("select 1").execute().mapEmpty());
    WebServer.open(settings, ground.vertx(), Blocking.on(shell.router()), undo);
    LOG.atInfo()
        .addKeyValue("port", settings.port())
        .addKeyValue("seconds", secondsSinceStart())
        .log("the node is ready");
    return new Node(settings);
  }

  /** Where a browser finds it. */
  public String address() {
    var host = settings.host().equals(ClusterSettings.LOOPBACK) ? "localhost" : settings.host();
    return "http://%s:%d".formatted(host, settings.port());
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

  private static Database database(DatabaseAddress address, Vertx vertx, Undo undo) {
    var pool = PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(CONNECTIONS))
        .connectingTo(address.connectOptions().setCachePreparedStatements(true))
        .using(vertx)
        .build();
    undo.later("connections", () -> Blocking.on(pool.close()));
    return new Database(pool);
  }
}
