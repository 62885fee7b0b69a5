package vn.kipthoi.acceptance.storm;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * One fault of a storm.
 *
 * @param node the one that it meets, from 0
 * @param lasting how long until it is mended
 * @param pause how long after it was mended the next one comes
 */
record Strike(Fault fault, int node, Duration lasting, Duration pause) {

  private static final int LONGEST_MILLIS = 3_000;
  private static final int LONGEST_PAUSE_MILLIS = 600;

  /** The same seed is the same storm. Every kind comes once before any comes by chance. */
  static List<Strike> storm(long seed, int faults, int nodes) {
    var random = new Random(seed);
    return Stream.concat(Arrays.stream(Fault.values()), Stream.generate(() -> chosen(random)))
        .limit(faults)
        .map(fault -> new Strike(
            fault,
            random.nextInt(nodes),
            Duration.ofMillis(random.nextInt(LONGEST_MILLIS)),
            Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS))))
        .toList();
  }

  private static Fault chosen(RandomGenerator random) {
    var all = Arrays.stream(Fault.values()).mapToInt(Fault::weight).sum();
    var left = random.nextInt(all);
    for (var fault : Fault.values()) {
      left -= fault.weight();
      if (left < 0) {
        return fault;
      }
    }
    throw new IllegalStateException("weights do not add up");
  }
}
