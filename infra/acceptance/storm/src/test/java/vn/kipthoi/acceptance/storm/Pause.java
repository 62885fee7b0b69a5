package vn.kipthoi.acceptance.storm;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass. Nothing is waited for: time itself is what a fault takes. */
final class Pause {

  private Pause() {}

  static void of(Duration time) {
    var until = System.nanoTime() + time.toNanos();
    for (var left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
