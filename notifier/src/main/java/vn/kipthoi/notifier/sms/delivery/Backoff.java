package vn.kipthoi.notifier.sms.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long until the next try to connect: longer each time, and never the same on two nodes. */
final class Backoff {

  private static final double SPREAD = 0.25;

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator chance;
  private int failures;

  Backoff(Duration first, Duration longest, RandomGenerator chance) {
    this.first = first;
    this.longest = longest;
    this.chance = chance;
  }

  void succeeded() {
    failures = 0;
  }

  Duration afterFailure() {
    var doubled = first.multipliedBy(1L << Math.min(failures++, 16));
    var wait = doubled.compareTo(longest) < 0 ? doubled : longest;
    var spread = 1 - SPREAD + 2 * SPREAD * chance.nextDouble();
    return Duration.ofMillis(Math.round(wait.toMillis() * spread));
  }
}
