package vn.kipthoi.routing.flow;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Function;

/**
 * Acts on the deadlines that somebody was woken for, a few at the same time. What is not settled
 * here, for whatever reason, is left to the sweep.
 */
public final class Wakes {

  private static final int AT_ONCE = 4;

  private final Context context;
  private final Function<UUID, Future<Boolean>> actOn;
  private final Alarm alarm;
  private final Deque<UUID> waiting = new ArrayDeque<>();
  private int inHand;

  /** @param actOn acts on one deadline; it may fail at once */
  public Wakes(Vertx vertx, Function<UUID, Future<Boolean>> actOn, Alarm alarm) {
    this.context = vertx.getOrCreateContext();
    this.actOn = actOn;
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

  /**
   * Whatever is settled at once goes on from the context and not from here: while the database is
   * away each fails at once, and a thousand of them would be a thousand frames of one stack.
   */
  private void act(UUID deadline) {
    actOn
        .apply(deadline)
        .onComplete(acted -> context.runOnContext(here -> {
          alarm.clear(deadline);
          inHand--;
          goOn();
        }));
  }
}
