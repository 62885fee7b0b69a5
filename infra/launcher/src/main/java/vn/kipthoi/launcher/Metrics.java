package vn.kipthoi.launcher;

import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.kipthoi.intake.CallsAnswered;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.launcher.auditor.Auditor;
import vn.kipthoi.launcher.auditor.store.Finding;
import vn.kipthoi.launcher.store.FactBacklog;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.WebShell;

/**
 * What a monitor watches, in the text format of Prometheus. Numbers only.
 *
 * <pre>GET /metrics   readMetrics</pre>
 */
final class Metrics {

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final long PATIENCE_SECONDS = 2;

  private final Database database;
  private final HazelcastInstance hazelcast;
  private final AgreedClock clock;
  private final Waits waits;
  private final Supplier<SpoolState> spool;
  private final Supplier<Future<CallsAnswered>> calls;
  private final Auditor auditor;
  private final FactBacklog backlog = new FactBacklog();

  /**
   * How long the oldest of something waits, in seconds.
   *
   * @param deadline of what is overdue and was not acted on
   * @param alert of what may go to people now and has not gone
   * @param probe for the next probe to come through
   */
  record Waits(
      Supplier<Future<Double>> deadline,
      Supplier<Future<Double>> alert,
      Supplier<Future<Double>> probe) {}

  /**
   * @param spool what this node keeps for a database that cannot be used
   * @param calls how soon the calls of the last hour were answered
   * @param auditor what its last audit found
   */
  Metrics(
      Database database,
      HazelcastInstance hazelcast,
      AgreedClock clock,
      Waits waits,
      Supplier<SpoolState> spool,
      Supplier<Future<CallsAnswered>> calls,
      Auditor auditor) {
    this.auditor = auditor;
    this.calls = calls;
    this.waits = waits;
    this.spool = spool;
    this.database = database;
    this.hazelcast = hazelcast;
    this.clock = clock;
  }

  void mount(WebShell shell) {
    shell.operation("readMetrics", this::read);
  }

  /** What the database would have to say is missing while it cannot be asked; the rest is not. */
  private Future<Answer> read(RoutingContext ctx) {
    return stored()
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .map(stored -> gauge("database_answers", "1 while it does", 1) + stored)
        .otherwise(gauge("database_answers", "1 while it does", 0))
        .map(stored -> Answer.of(200, TYPE, Buffer.buffer(own() + stored)));
  }

  private Future<String> stored() {
    return Future.all(
            backlog.overdue(database.client()),
            waits.deadline().get(),
            calls.get(),
            waits.alert().get(),
            waits.probe().get())
        .map(all -> stored(all.resultAt(0), all.resultAt(1))
            + answered(all.resultAt(2))
            + told(all.resultAt(3), all.resultAt(4)));
  }

  private static String answered(CallsAnswered calls) {
    return gauge("calls_last_hour", "calls that entered the queue in the last hour", calls.calls())
        + gauge("calls_answered_in_15s_ratio", "of these; the aim is 0.9", calls.within15())
        + gauge("calls_answered_in_20s_ratio", "of these; the aim is 0.95", calls.within20());
  }

  private static String stored(FactBacklog.Overdue overdue, double deadline) {
    return gauge("facts_overdue", "facts unread for two seconds", overdue.facts())
        + gauge("facts_oldest_overdue_seconds", "age of the oldest", overdue.oldestSeconds())
        + gauge(
            "deadlines_oldest_overdue_seconds",
            "since when the oldest deadline that is due waits for somebody to act on it",
            deadline);
  }

  private static String told(double alert, double probe) {
    return gauge(
            "alerts_oldest_unsent_seconds",
            "since when the oldest alert that may go to somebody waits for it",
            alert)
        + gauge(
            "probes_silent_seconds",
            "since when no probe has come through; one is sent each minute",
            probe);
  }

  private String own() {
    var memory = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    return gauge(
            "nodes",
            "members of the cluster",
            hazelcast.getCluster().getMembers().size())
        + gauge(
            "clock_ahead_seconds",
            "how far this machine's clock is ahead of the database's",
            clock.vote().own().toMillis() / 1000.0)
        + gauge(
            "clock_follows_database",
            "1 while the other nodes say that this machine's clock is wrong",
            clock.vote().outvoted() ? 1 : 0)
        + spooled(spool.get())
        + audited()
        + gauge("heap_used_bytes", "memory that objects take", memory);
  }

  private String audited() {
    var found = auditor.findings().stream().mapToLong(Finding::found).sum();
    return gauge("audit_findings", "things that have stopped on their way", found)
        + gauge(
            "audit_ill_seconds",
            "since when the oldest of them has, or nobody could look",
            auditor.illForSeconds());
  }

  private String spooled(SpoolState kept) {
    return gauge(
            "reports_kept", "reports on this node's disk that nobody was told of", kept.waiting())
        + gauge("reports_kept_stuck", "of these, those that cannot be entered", kept.stuck())
        + gauge(
            "reports_kept_oldest_seconds",
            "age of the oldest",
            kept.age(clock.instant()).toMillis() / 1000.0);
  }

  private static String gauge(String name, String help, double value) {
    return String.format(
        Locale.ROOT,
        "# HELP kipthoi_%1$s %2$s%n# TYPE kipthoi_%1$s gauge%nkipthoi_%1$s %3$s%n",
        name,
        help,
        value);
  }
}
