package vn.kipthoi.notifier.sms.delivery;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Lets texts into a carrier's window: so many at once, so many a second, the urgent before the
 * others. All of it runs on one event loop, so its counters need no lock.
 */
final class Gate {

  private static final double NANOS = 1e9;
  private static final Comparator<Waiting> URGENT_FIRST =
      Comparator.comparingInt(Waiting::urgency).thenComparingLong(Waiting::place);

  private record Waiting(int urgency, long place, Promise<Boolean> admitted) {}

  private final Vertx vertx;
  private final Context home;
  private final int window;
  private final double perNano;
  private final Duration patience;
  private final Queue<Waiting> line = new PriorityQueue<>(URGENT_FIRST);
  private final double most;
  private double tokens;
  private long refilled = System.nanoTime();
  private long places;
  private int inside;
  private boolean timed;

  /** @param patience how long a text may wait here before it is sent away */
  Gate(Vertx vertx, int window, int perSecond, Duration patience) {
    this.vertx = vertx;
    this.home = vertx.getOrCreateContext();
    this.window = window;
    this.perNano = perSecond / NANOS;
    this.patience = patience;
    this.most = Math.max(1, perSecond / 50.0);
    this.tokens = most;
  }

  /**
   * Whether it may go now. The answer no means that it has waited long enough.
   *
   * @param urgency the lower, the earlier
   */
  Future<Boolean> enter(int urgency) {
    Promise<Boolean> admitted = Promise.promise();
    home.runOnContext(here -> {
      var waiting = new Waiting(urgency, places++, admitted);
      line.add(waiting);
      admit();
      if (!admitted.future().isComplete()) {
        var _ = vertx.setTimer(patience.toMillis(), late -> sendAway(waiting));
      }
    });
    return admitted.future();
  }

  /** One that was let in is done. */
  void leave() {
    home.runOnContext(here -> {
      inside--;
      admit();
    });
  }

  private void sendAway(Waiting waiting) {
    if (line.remove(waiting)) {
      waiting.admitted().complete(false);
    }
  }

  private void admit() {
    refill();
    while (!line.isEmpty() && inside < window && tokens >= 1) {
      tokens--;
      inside++;
      line.remove().admitted().complete(true);
    }
    if (!line.isEmpty() && inside < window) {
      comeBack();
    }
  }

  private void refill() {
    var now = System.nanoTime();
    tokens = Math.min(most, tokens + (now - refilled) * perNano);
    refilled = now;
  }

  private void comeBack() {
    if (timed) {
      return;
    }
    timed = true;
    var millis = Math.max(1, Math.round((1 - tokens) / perNano / 1e6));
    var _ = vertx.setTimer(millis, due -> {
      timed = false;
      admit();
    });
  }
}
