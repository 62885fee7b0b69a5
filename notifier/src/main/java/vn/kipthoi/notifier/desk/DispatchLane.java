package vn.kipthoi.notifier.desk;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.Attempt;
import vn.kipthoi.notifier.store.AttemptStore.Lane;

/**
 * Works off one lane of the queue, so many attempts at once and no more. All of it runs on one event
 * loop, so its counters need no lock.
 */
final class DispatchLane {

  private static final Logger LOG = LoggerFactory.getLogger(DispatchLane.class);

  private final Lane lane;
  private final int atOnce;
  private final Deliveries deliveries;
  private final Promise<Void> empty = Promise.promise();
  private int inHand;
  private boolean claiming;
  private boolean lookAgain;
  private boolean stopped;

  DispatchLane(Lane lane, int atOnce, Deliveries deliveries) {
    this.lane = lane;
    this.atOnce = atOnce;
    this.deliveries = deliveries;
  }

  /** Takes up what is waiting. Called while it is already looking, it looks once more. */
  void look() {
    lookAgain = true;
    if (claiming || stopped || inHand >= atOnce) {
      return;
    }
    lookAgain = false;
    claiming = true;
    deliveries.claim(lane, atOnce - inHand).compose(this::begin).onComplete(begun -> {
      claiming = false;
      if (begun.failed()) {
        LOG.atWarn().setCause(begun.cause()).log("attempts cannot be taken up at the moment");
      } else if (lookAgain || begun.result() > 0) {
        look();
      }
      settleIfEmpty();
    });
  }

  /** Takes up nothing more; done when all that is in hand is written down. */
  Future<Void> stop() {
    stopped = true;
    settleIfEmpty();
    return empty.future();
  }

  private Future<Integer> begin(List<Attempt> claimed) {
    if (claimed.isEmpty()) {
      return Future.succeededFuture(0);
    }
    return deliveries.brief(claimed).map(briefing -> {
      inHand += claimed.size();
      claimed.forEach(attempt -> follow(deliveries.deliver(attempt, briefing), attempt));
      return claimed.size();
    });
  }

  private void follow(Future<Void> delivery, Attempt attempt) {
    var _ = delivery.onComplete(done -> {
      inHand--;
      if (done.failed()) {
        // The lease runs out, and the attempt is taken up again.
        LOG.atError()
            .setCause(done.cause())
            .addKeyValue("alertId", attempt.alert().id())
            .log("what came of an attempt could not be written down");
      }
      settleIfEmpty();
      look();
    });
  }

  private void settleIfEmpty() {
    if (stopped && !claiming && inHand == 0) {
      var _ = empty.tryComplete();
    }
  }
}
