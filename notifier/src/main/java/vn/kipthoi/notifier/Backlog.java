package vn.kipthoi.notifier;

import java.time.Duration;
import java.util.Optional;

/**
 * How one channel is doing.
 *
 * @param waiting how many tries may go now and have not gone
 * @param oldest how long the oldest of them waits
 * @param lastMinute how many were handed over within a minute
 */
public record Backlog(
    Channel channel, long waiting, Optional<Duration> oldest, long lastMinute, Day day) {

  /**
   * What came of the tries of the last 24 hours. One that was answered was delivered and handed over
   * too.
   */
  public record Day(
      long handedOver,
      long delivered,
      long answered,
      long unknown,
      long failedForNow,
      long failedForGood) {

    static final Day NOTHING = new Day(0, 0, 0, 0, 0, 0);
  }

  /** A channel on which nothing has happened. */
  public static Backlog none(Channel channel) {
    return new Backlog(channel, 0, Optional.empty(), 0, Day.NOTHING);
  }

  /** When nothing will wait any more, at the pace of the last minute; empty when nobody can say. */
  public Optional<Duration> endsIn() {
    return waiting > 0 && lastMinute > 0
        ? Optional.of(Duration.ofSeconds((60 * waiting + lastMinute - 1) / lastMinute))
        : Optional.empty();
  }
}
