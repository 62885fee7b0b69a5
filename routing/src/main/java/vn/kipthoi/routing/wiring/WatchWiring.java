package vn.kipthoi.routing.wiring;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.routing.clock.Horizon;
import vn.kipthoi.routing.clock.NearDeadlines;
import vn.kipthoi.routing.flow.DeadlineWatch;
import vn.kipthoi.routing.flow.Flows;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.Sweep;
import vn.kipthoi.routing.flow.Wakes;
import vn.kipthoi.routing.owing.desk.WarningWatch;
import vn.kipthoi.routing.store.NearStore;
import vn.kipthoi.routing.store.NearStore.Near;
import vn.kipthoi.routing.store.OverdueStore;

/**
 * Puts together who acts on deadlines: sweeps over all that is due, which is what counts, and wakes
 * for what is near, which is what makes it prompt.
 */
final class WatchWiring {

  private static final int NEAR_AT_MOST = 100_000;

  private final Ground ground;
  private final Sweep sweep;
  private final Sweep warnings;
  private final NearDeadlines near;
  private final Wakes wakes;
  private final Horizon horizon;

  WatchWiring(Ground ground, Office office, Flows flows, NearDeadlines near) {
    this.ground = ground;
    this.near = near;
    var watch = new DeadlineWatch(ground.database(), ground.doorbell(), office, flows);
    this.sweep = new Sweep(ground.vertx(), watch::actOnNext);
    this.warnings = new Sweep(
        ground.vertx(), new WarningWatch(ground.database(), ground.doorbell(), office)::actOnNext);
    this.wakes = new Wakes(ground.vertx(), watch::actOn, near);
    this.horizon = new Horizon(ground.vertx(), ground.clock(), this::before, near);
  }

  void start() {
    sweep.start();
    warnings.start();
    near.start(wakes::wakeFor);
    horizon.start();
  }

  /** Takes no further deadline into hand. */
  void stop() {
    sweep.stop();
    warnings.stop();
    horizon.stop();
    near.close();
  }

  Future<Double> oldestOverdueSeconds() {
    return new OverdueStore().oldestSeconds(ground.database().client());
  }

  private Future<List<Near>> before(Instant moment) {
    return new NearStore().before(ground.database().client(), moment, NEAR_AT_MOST);
  }
}
