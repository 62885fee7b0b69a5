package vn.kipthoi.notifier.desk;

import java.time.Duration;
import java.util.List;
import vn.kipthoi.notifier.Doubt;
import vn.kipthoi.platform.time.Pace;

/**
 * When a channel that failed for now is tried again. It goes on until somebody answers or the next
 * rung is told; there is no last try.
 *
 * @param patience how long a channel may take to say something; after that nobody knows whether it
 *     took the alert. Shorter than the lease of a claim
 * @param waits after the first try, after the second, and so on; the last one repeats
 * @param doubt what follows when nobody knows whether a text went
 */
public record RetryPolicy(Duration patience, List<Duration> waits, Doubt doubt) {

  public static final RetryPolicy DEFAULT = new RetryPolicy(
      Duration.ofSeconds(10),
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1)),
      Doubt.DEFAULT);

  public RetryPolicy {
    waits = List.copyOf(waits);
    if (waits.isEmpty() || waits.stream().anyMatch(wait -> !wait.isPositive())) {
      throw new IllegalArgumentException("a retry policy has at least one wait, all above zero");
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("a channel is given some time to answer");
    }
  }

  /** The same waits at another pace; a channel is not faster in a demonstration. */
  public RetryPolicy at(Pace pace) {
    return new RetryPolicy(patience, waits.stream().map(pace::take).toList(), doubt);
  }

  /** @param number of the try that failed, 1 for the first */
  public Duration waitAfter(int number) {
    return waits.get(Math.min(number, waits.size()) - 1);
  }
}
