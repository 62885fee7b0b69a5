package vn.kipthoi.routing.probe.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.platform.facts.Facts;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Probe;

/**
 * Sends a probe each minute, as intake sends a report: a fact that routing reads, whereupon it calls
 * out. Every node sends its own. Whoever keeps facts is rid of a probe's once they are of no use.
 */
public final class Prober {

  /** What routing reads; intake's facts are of another kind, so that none is taken for a report. */
  public static final String KIND = "ProbeSent";

  private static final Logger LOG = LoggerFactory.getLogger(Prober.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int FACTS_KEPT = 10;

  private final Vertx vertx;
  private final Database database;
  private final Doorbell doorbell;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Facts facts = new Facts();
  private final Queue<UUID> sent = new ArrayDeque<>();
  private long timer = -1;

  /** @param random draws the codes that probes carry */
  public Prober(
      Vertx vertx,
      Database database,
      Doorbell doorbell,
      InstantSource clock,
      RandomGenerator random) {
    this.vertx = vertx;
    this.database = database;
    this.doorbell = doorbell;
    this.clock = clock;
    this.random = random;
  }

  public void start() {
    timer = vertx.setPeriodic(EVERY.toMillis(), tick -> {
      var _ = send()
          .onFailure(failure -> LOG.atWarn()
              .addKeyValue("why", failure.getClass().getSimpleName())
              .log("a probe could not be sent"));
    });
  }

  public void stop() {
    var _ = vertx.cancelTimer(timer);
  }

  /** What routing does with what it reads. */
  public Map<String, FactHandler> handlers() {
    return Map.of(KIND, this::call);
  }

  /** Sends one. */
  Future<Void> send() {
    var id = UUID.randomUUID();
    var fact = new Fact(id, KIND, Probe.ABOUT.value(), new JsonObject(), clock.instant());
    return database
        .inTransaction(
            transaction -> facts.record(transaction, fact).compose(said -> forget(transaction)))
        .onSuccess(said -> {
          var _ = sent.add(id);
          doorbell.ring(KIND);
        });
  }

  private Future<Void> call(SqlConnection transaction, Fact fact) {
    var callOut = Probe.callOut(fact.id(), CaseNumber.draw(random), fact.recordedAt());
    return facts.record(transaction, new CaseAssigned(callOut).asFact(clock.instant()));
  }

  private Future<Void> forget(SqlConnection transaction) {
    return sent.size() < FACTS_KEPT
        ? Future.succeededFuture()
        : facts.forget(transaction, sent.remove());
  }
}
