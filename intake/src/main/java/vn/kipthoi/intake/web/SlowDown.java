package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kipthoi.platform.web.Problem;

/**
 * Makes guessing slow: a wrong answer waits, and while many wrong ones wait, the next is turned away.
 * Right answers never wait, and nobody is remembered.
 */
public final class SlowDown {

  private static final int MOST_WAITING = 50;

  private final Vertx vertx;
  private final Duration wait;
  private final AtomicInteger waiting = new AtomicInteger();

  public SlowDown(Vertx vertx, Duration wait) {
    this.vertx = vertx;
    this.wait = wait;
  }

  /** Succeeds after the wait; fails at once with 429 when too many wait already. */
  public Future<Void> afterWrong() {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      return Future.<Void>failedFuture(Problem.tooMany(Math.max(1, wait.toSeconds())))
          .andThen(refused -> waiting.decrementAndGet());
    }
    return vertx
        .timer(wait.toMillis())
        .andThen(over -> waiting.decrementAndGet())
        .mapEmpty();
  }
}
