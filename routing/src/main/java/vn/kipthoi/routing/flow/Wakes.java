package vn.kipthoi.routing.flow;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/**
 * Acts on the deadlines that somebody was woken for, a few at the same time. What is not settled
 * here, for whatever reason, is left to the sweep.
 */
public final class Wakes {

  private static final int AT_ONCE = 4;

  private final Context context;
  private final DeadlineWatch watch;
  private final Alarm alarm;
  private final Deque<UUID> waiting = new ArrayDeque<>();
  private int inHand;

  public Wakes(Vertx vertx, DeadlineWatch watch, Alarm alarm) {
    this.context = vertx.getOrCreateContext();
    this.watch = watch;
    this.alarm = alarm;
  }

  /** May be called on any thread. */
  public void wakeFor(UUID deadline) {
    context.runOnContext(here -> {
      waiting.add(deadline);
      goOn();
    });
  }

  private void goOn() {
    while (inHand < AT_ONCE && !waiting.isEmpty()) {
      inHand++;
      act(waiting.remove());
    }
  }

  private void act(UUID deadline) {
    watch.actOn(deadline).onComplete(acted -> {
      alarm.clear(deadline);
      inHand--;
      goOn();
    });
  }
}
