package vn.kipthoi.routing.retention.desk;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.routing.retention.desk.RetentionRun.Batch;

/** Carries retention out every hour, a bounded number of batches each time. */
public final class RetentionRounds {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int BATCHES = 40;

  private final Vertx vertx;
  private final RetentionRun run;
  private long timer;

  public RetentionRounds(Vertx vertx, RetentionRun run) {
    this.vertx = vertx;
    this.run = run;
  }

  public void start() {
    timer = vertx.setPeriodic(EVERY.toMillis(), tick -> {
      var unused = run.until(BATCHES).onSuccess(this::tell).onFailure(this::notThisTime);
    });
  }

  public void stop() {
    vertx.cancelTimer(timer);
  }

  private void tell(Batch done) {
    if (done.erased() > 0) {
      LOG.atInfo().addKeyValue("cases", done.erased()).log("kept long enough: keys destroyed");
    }
    if (done.records() > 0) {
      LOG.atInfo().addKeyValue("records", done.records()).log("kept long enough: let go");
    }
  }

  private void notThisTime(Throwable failure) {
    LOG.atWarn()
        .addKeyValue("failure", failure.getClass().getSimpleName())
        .log("retention could not be carried out");
  }
}
