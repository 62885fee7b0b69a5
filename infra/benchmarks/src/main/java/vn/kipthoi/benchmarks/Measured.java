package vn.kipthoi.benchmarks;

import java.time.Duration;
import java.util.Arrays;

/** How long something took, many times over, in nanoseconds. */
record Measured(long[] nanos) {

  Measured {
    nanos = nanos.clone();
    Arrays.sort(nanos);
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
