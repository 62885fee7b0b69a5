package vn.kipthoi.intake.call;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One call that entered the queue of the hotline, as the exchange tells it.
 *
 * @param id the same for each sending of the same call
 * @param end how its waiting ended
 */
public record QueuedCall(UUID id, Instant queuedAt, End end) {

  /** How the waiting of a call ended. */
  public sealed interface End {

    Instant at();

    /** An operator answered. */
    record Answered(Instant at) implements End {}

    /** The caller gave up before anybody did. */
    record GivenUp(Instant at) implements End {}
  }

  public QueuedCall {
    if (end.at().isBefore(queuedAt)) {
      throw new IllegalArgumentException("nobody stops waiting before the queue was entered");
    }
  }

  public Duration waited() {
    return Duration.between(queuedAt, end.at());
  }
}
