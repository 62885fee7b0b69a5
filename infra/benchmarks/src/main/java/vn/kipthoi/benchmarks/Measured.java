package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** How long something took, many times over, in nanoseconds. */
record Measured(long[] nanos) {

  private static final int WARM_UP = 30;

  Measured {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  /** One after another, so that none waits for the one before; the first ones do not count. */
  static Measured of(Supplier<Future<?>> work, int times) {
    for (var turn = 0; turn < WARM_UP; turn++) {
      Waiting.on(work.get());
    }
    var nanos = new long[times];
    for (var turn = 0; turn < times; turn++) {
      var began = System.nanoTime();
      Waiting.on(work.get());
      nanos[turn] = System.nanoTime() - began;
    }
    return new Measured(nanos);
  }

  /** What so many of a hundred stayed below. */
  Duration percentile(int percent) {
    var place = (int) Math.ceil(nanos.length * percent / 100.0) - 1;
    return Duration.ofNanos(nanos[Math.max(place, 0)]);
  }

  @Override
  public String toString() {
    return "median %s ms, p99 %s ms, slowest %s ms"
        .formatted(millis(percentile(50)), millis(percentile(99)), millis(percentile(100)));
  }

  private static String millis(Duration span) {
    return "%.1f".formatted(span.toNanos() / 1e6);
  }
}
