package vn.kipthoi.launcher;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
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

  /** After a longer wait the answer says nothing of the clocks: they may be half of it apart. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

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
    var asked = clock.machineTime();
    return clocks
        .time(database.client())
        .map(told -> ahead(asked, told, clock.machineTime()))
        .compose(ahead -> clocks.beat(database.client(), new Ahead(node, ahead)))
        .map(this::vote)
        .onSuccess(clock::settle);
  }

  /** The database read its clock half way between question and answer, give or take the other half. */
  private static Duration ahead(Instant asked, Instant told, Instant answered) {
    var wait = Duration.between(asked, answered);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw new IllegalStateException("the database took too long to tell its time: " + wait);
    }
    return Duration.between(told, asked.plus(wait.dividedBy(2)));
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
