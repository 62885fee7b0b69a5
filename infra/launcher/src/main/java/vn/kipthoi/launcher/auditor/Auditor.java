package vn.kipthoi.launcher.auditor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.launcher.auditor.store.Audit;
import vn.kipthoi.launcher.auditor.store.Finding;

/**
 * Audits every few minutes, and says aloud what it finds. While it finds something, or cannot look,
 * the node does not say that it is well, so that the watchdog outside speaks.
 */
public final class Auditor {

  private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);
  private static final Duration EVERY = Duration.ofMinutes(2);
  private static final long PATIENCE_SECONDS = 60;

  /** Long enough for two audits that the database was too busy for. */
  private static final Duration LAST_AUDIT_COUNTS_FOR = EVERY.multipliedBy(3);

  private final Vertx vertx;
  private final SqlClient client;
  private final InstantSource clock;
  private volatile Result last;
  private long timer = -1;

  /** @param client read only; it needs no transaction */
  public Auditor(Vertx vertx, SqlClient client, InstantSource clock) {
    this.vertx = vertx;
    this.client = client;
    this.clock = clock;
    this.last = new Result(clock.instant(), List.of());
  }

  /** @param at when the auditor last could look; the start of the node counts as such */
  private record Result(Instant at, List<Finding> findings) {}

  public void start() {
    timer = vertx.setPeriodic(EVERY.toMillis(), tick -> {
      var unused = look();
    });
  }

  public void stop() {
    var unused = vertx.cancelTimer(timer);
  }

  /** What the last audit found. */
  public List<Finding> findings() {
    return last.findings();
  }

  /** Since when something has stopped on its way, or nobody could look, in seconds; 0 when all is well. */
  public double illForSeconds() {
    var now = clock.instant();
    var known = last;
    if (Duration.between(known.at(), now).compareTo(LAST_AUDIT_COUNTS_FOR) > 0) {
      return seconds(known.at(), now);
    }
    return known.findings().stream()
        .mapToDouble(finding -> seconds(finding.since(), now))
        .max()
        .orElse(0);
  }

  /** Audits once; done whether or not it could. */
  Future<Void> look() {
    return Audit.of(client)
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .onSuccess(this::note)
        .onFailure(failure -> LOG.atError()
            .addKeyValue("failure", failure.getClass().getName())
            .log("the auditor could not look"))
        .otherwiseEmpty()
        .mapEmpty();
  }

  private void note(List<Finding> findings) {
    var before = last.findings();
    last = new Result(clock.instant(), findings);
    findings.forEach(finding -> LOG.atError()
        .addKeyValue("question", finding.question())
        .addKeyValue("found", finding.found())
        .addKeyValue("since", finding.since())
        .addKeyValue("example", finding.example())
        .log("the auditor found what must not be"));
    if (findings.isEmpty() && !before.isEmpty()) {
      LOG.atWarn().log("the auditor finds nothing any more");
    }
  }

  private static double seconds(Instant since, Instant now) {
    return Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
  }
}
