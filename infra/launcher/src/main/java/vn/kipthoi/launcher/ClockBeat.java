package vn.kipthoi.launcher;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.launcher.store.NodeClocks;
import vn.kipthoi.launcher.store.NodeClocks.Ahead;
import vn.kipthoi.platform.sql.Database;

/** Compares this node's clock with the database's and the other nodes', every two seconds. */
final class ClockBeat {

  private static final Logger LOG = LoggerFactory.getLogger(ClockBeat.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final UUID node = UUID.randomUUID();
  private final NodeClocks clocks = new NodeClocks();
  private final Vertx vertx;
  private final Database database;
  private final AgreedClock clock;
  private long timer = -1;

  ClockBeat(Vertx vertx, Database database, AgreedClock clock) {
    this.vertx = vertx;
    this.database = database;
    this.clock = clock;
  }

  void start() {
    timer = vertx.setPeriodic(0, EVERY.toMillis(), tick -> beat().onFailure(ClockBeat::warn));
  }

  void stop() {
    var unused = vertx.cancelTimer(timer);
  }

  /** One comparison. */
  Future<ClockVote> beat() {
    return clocks
        .beat(database.client(), node, clock.machineTime())
        .map(this::vote)
        .onSuccess(clock::settle);
  }

  private ClockVote vote(List<Ahead> heard) {
    var own = heard.stream().filter(one -> one.node().equals(node)).findFirst().orElseThrow();
    var others =
        heard.stream().filter(one -> !one.node().equals(node)).map(Ahead::by).toList();
    return new ClockVote(own.by(), others);
  }

  private static void warn(Throwable failure) {
    LOG.atWarn().setCause(failure).log("the clocks cannot be compared at the moment");
  }
}
