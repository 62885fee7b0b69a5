package vn.kipthoi.routing.handover.desk;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks each minute whether communes with open cases were dissolved; on every node. */
public final class BoundaryWatch {

  private static final Logger LOG = LoggerFactory.getLogger(BoundaryWatch.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Vertx vertx;
  private final BoundaryChange change;
  private long timer = -1;

  public BoundaryWatch(Vertx vertx, BoundaryChange change) {
    this.vertx = vertx;
    this.change = change;
  }

  public void start() {
    timer = vertx.setPeriodic(EVERY.toMillis(), EVERY.toMillis(), tick -> look());
  }

  public void stop() {
    var unused = vertx.cancelTimer(timer);
  }

  private void look() {
    var unused = change.rehome().onComplete(looked -> {
      if (looked.failed()) {
        LOG.atWarn()
            .setCause(looked.cause())
            .log("cases of dissolved communes cannot be looked for; tried again in a minute");
      } else if (looked.result() > 0) {
        LOG.atInfo().addKeyValue("cases", looked.result()).log("cases were re-homed");
      }
    });
  }
}
