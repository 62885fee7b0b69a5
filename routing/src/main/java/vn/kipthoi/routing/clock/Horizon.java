package vn.kipthoi.routing.clock;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.routing.store.NearStore.Near;

/** Reads again and again which deadlines have come near, and reminds the clock of them. */
public final class Horizon {

  private static final Logger LOG = LoggerFactory.getLogger(Horizon.class);
  private static final Duration EVERY = Duration.ofSeconds(20);

  private final Vertx vertx;
  private final InstantSource clock;
  private final Function<Instant, Future<List<Near>>> before;
  private final NearDeadlines near;
  private long timer = -1;

  /** @param before reads the open deadlines that are due before a moment */
  public Horizon(
      Vertx vertx,
      InstantSource clock,
      Function<Instant, Future<List<Near>>> before,
      NearDeadlines near) {
    this.vertx = vertx;
    this.clock = clock;
    this.before = before;
    this.near = near;
  }

  public void start() {
    timer = vertx.setPeriodic(0, EVERY.toMillis(), tick -> read());
  }

  public void stop() {
    var unused = vertx.cancelTimer(timer);
  }

  private void read() {
    before.apply(clock.instant().plus(NearDeadlines.HORIZON)).onComplete(read -> {
      if (read.succeeded()) {
        near.remind(read.result());
      } else {
        LOG.atWarn().setCause(read.cause()).log("near deadlines cannot be read at the moment");
      }
    });
  }
}
