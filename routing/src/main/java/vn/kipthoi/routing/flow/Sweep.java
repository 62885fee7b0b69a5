package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for passed deadlines once a second, on every node, whatever else may have woken somebody.
 * A few are in hand at the same time; a backlog is worked off without waiting for the next second.
 */
public final class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int AT_ONCE = 4;

  private final Vertx vertx;
  private final Supplier<Future<Boolean>> actOnNext;
  private int inHand;
  private boolean stopped;
  private long timer = -1;

  /** @param actOnNext acts on one thing that is due, and answers whether there was one */
  public Sweep(Vertx vertx, Supplier<Future<Boolean>> actOnNext) {
    this.vertx = vertx;
    this.actOnNext = actOnNext;
  }

  /** Begins to look. All its work runs on one event loop, so its counter needs no lock. */
  public void start() {
    vertx.getOrCreateContext().runOnContext(here -> {
      timer = vertx.setPeriodic(0, EVERY.toMillis(), tick -> look());
    });
  }

  /** Takes no further deadline into hand. */
  public void stop() {
    stopped = true;
    var unused = vertx.cancelTimer(timer);
  }

  private void look() {
    while (inHand < AT_ONCE && !stopped) {
      inHand++;
      goOn();
    }
  }

  private void goOn() {
    actOnNext.get().onComplete(acted -> {
      if (acted.failed()) {
        LOG.atWarn().setCause(acted.cause()).log("deadlines cannot be looked for at the moment");
      }
      if (!stopped && acted.succeeded() && acted.result()) {
        goOn();
      } else {
        inHand--;
      }
    });
  }
}
