package vn.kipthoi.launcher;

import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.function.Supplier;
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

  private final Database database;
  private final HazelcastInstance hazelcast;
  private final AgreedClock clock;
  private final Supplier<Future<Double>> oldestDeadline;
  private final FactBacklog backlog = new FactBacklog();

  /** @param oldestDeadline since when the oldest overdue deadline waits, in seconds */
  Metrics(
      Database database,
      HazelcastInstance hazelcast,
      AgreedClock clock,
      Supplier<Future<Double>> oldestDeadline) {
    this.oldestDeadline = oldestDeadline;
    this.database = database;
    this.hazelcast = hazelcast;
    this.clock = clock;
  }

  void mount(WebShell shell) {
    shell.operation("readMetrics", this::read);
  }

  private Future<Answer> read(RoutingContext ctx) {
    return backlog
        .overdue(database.client())
        .compose(facts -> oldestDeadline
            .get()
            .map(deadline -> Answer.of(200, TYPE, Buffer.buffer(text(facts, deadline)))));
  }

  private String text(FactBacklog.Overdue overdue, double deadline) {
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
        + gauge("heap_used_bytes", "memory that objects take", memory)
        + gauge("facts_overdue", "facts unread for two seconds", overdue.facts())
        + gauge("facts_oldest_overdue_seconds", "age of the oldest", overdue.oldestSeconds())
        + gauge(
            "deadlines_oldest_overdue_seconds",
            "since when the oldest deadline that is due waits for somebody to act on it",
            deadline);
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
