package vn.kipthoi.notifier.desk;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import vn.kipthoi.notifier.store.AttemptStore.Lane;
import vn.kipthoi.platform.facts.Doorbell;

/**
 * Sends what waits in the queue, at each ring of the doorbell and once a second in any case. Every
 * node does so; no node is needed.
 */
public final class AlertDispatcher {

  /** What the doorbell rings when alerts were raised. */
  public static final String ALERTS_RAISED = "AlertsRaised";

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int FIRST_ALERTS_OF_P1_AT_ONCE = 128;
  private static final int OTHERS_AT_ONCE = 32;

  private final Vertx vertx;
  private final Context home;
  private final List<DispatchLane> lanes;
  private long timer = -1;

  public AlertDispatcher(Vertx vertx, Deliveries deliveries) {
    this.vertx = vertx;
    this.home = vertx.getOrCreateContext();
    this.lanes = List.of(
        new DispatchLane(Lane.FIRST_OF_P1, FIRST_ALERTS_OF_P1_AT_ONCE, deliveries),
        new DispatchLane(Lane.ALL_OTHERS, OTHERS_AT_ONCE, deliveries));
  }

  public void start(Doorbell doorbell) {
    home.runOnContext(here -> {
      doorbell.listen(ALERTS_RAISED, this::look);
      timer = vertx.setPeriodic(LOOK_EVERY.toMillis(), tick -> look());
      look();
    });
  }

  /** Takes up nothing more, and waits for what is in hand. */
  public Future<Void> stop() {
    Promise<Void> stopped = Promise.promise();
    home.runOnContext(here -> {
      var _ = vertx.cancelTimer(timer);
      var lanesEmpty = lanes.stream().map(DispatchLane::stop).toList();
      Future.all(lanesEmpty).<Void>mapEmpty().onComplete(stopped);
    });
    return stopped.future();
  }

  private void look() {
    lanes.forEach(DispatchLane::look);
  }
}
