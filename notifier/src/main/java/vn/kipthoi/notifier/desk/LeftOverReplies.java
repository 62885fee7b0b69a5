package vn.kipthoi.notifier.desk;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then for replies that a dying node received and never settled. */
public final class LeftOverReplies {

  private static final Logger LOG = LoggerFactory.getLogger(LeftOverReplies.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final Vertx vertx;
  private final ReplyDesk desk;
  private boolean looking;
  private long timer = -1;

  public LeftOverReplies(Vertx vertx, ReplyDesk desk) {
    this.vertx = vertx;
    this.desk = desk;
  }

  public void start() {
    timer = vertx.setPeriodic(LOOK_EVERY.toMillis(), tick -> look());
  }

  public void stop() {
    var _ = vertx.cancelTimer(timer);
  }

  private void look() {
    if (looking) {
      return;
    }
    looking = true;
    var _ = desk.settleLeftOver().onComplete(settled -> {
      looking = false;
      if (settled.failed()) {
        LOG.atError().setCause(settled.cause()).log("replies that were left over stay unsettled");
      }
    });
  }
}
