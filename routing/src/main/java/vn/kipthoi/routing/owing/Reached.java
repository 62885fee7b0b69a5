package vn.kipthoi.routing.owing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import vn.kipthoi.routing.Milestone;

/**
 * A milestone that a case has reached.
 *
 * @param occurredAt when it was so, by whoever was there; a device without a signal says it later
 * @param recordedAt when it was said to the program
 * @param attested whether the moment is vouched for: by somebody who is signed in, on a device whose
 *     own count of its entries goes up without a gap
 */
public record Reached(
    Milestone milestone, Instant occurredAt, Instant recordedAt, boolean attested) {

  /** Said so soon after that nobody would call it late; also what clocks of nodes may differ by. */
  static final Duration AT_ONCE = Duration.ofMinutes(5);

  /** What is older than this is believed as from the moment at which it was said. */
  static final Duration BELIEVED_FOR = Duration.ofHours(24);

  static final Comparator<Reached> IN_ORDER = Comparator.comparing(Reached::occurredAt)
      .thenComparing(Reached::milestone)
      .thenComparing(Reached::recordedAt)
      .thenComparing(Reached::attested);

  /** Reached and said at one moment. */
  public static Reached now(Milestone milestone, Instant at) {
    return new Reached(milestone, at, at, true);
  }

  /**
   * The moment that counts. What was synchronised late counts from when it occurred only when it is
   * attested and plausible: at most a day old, not from the future, and not before the earliest
   * moment at which it can have been so (domain rule 7).
   *
   * @param earliest the delivery for an acceptance, the start of the clock for anything else
   */
  Evidence evidence(Instant earliest) {
    var delay = Duration.between(occurredAt, recordedAt);
    if (delay.abs().compareTo(AT_ONCE) <= 0) {
      return new Evidence(occurredAt, false);
    }
    var plausible = attested
        && !delay.isNegative()
        && delay.compareTo(BELIEVED_FOR) <= 0
        && !occurredAt.isBefore(earliest);
    return plausible ? new Evidence(occurredAt, true) : new Evidence(recordedAt, false);
  }

  /** @param reportedLate whether it was said long after it was so, and is believed */
  record Evidence(Instant at, boolean reportedLate) {}
}
