package vn.kipthoi.launcher.watch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import vn.kipthoi.platform.web.Condition;

/** Looks every ten seconds whether anything waits too long, and lets the public pages know. */
public final class Pulse {

  private static final Duration EVERY = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final Vitals vitals;
  private final Condition condition;
  private long timer = -1;

  public Pulse(Vertx vertx, Vitals vitals, Condition condition) {
    this.vertx = vertx;
    this.vitals = vitals;
    this.condition = condition;
  }

  public void start() {
    timer = vertx.setPeriodic(0, EVERY.toMillis(), tick -> {
      var unused = feel();
    });
  }

  public void stop() {
    vertx.cancelTimer(timer);
  }

  /** One look. A sign that cannot be looked at is a bad one, so this never fails. */
  Future<Void> feel() {
    return vitals.bad().map(bad -> {
      condition.late(!bad.isEmpty());
      return null;
    });
  }
}
