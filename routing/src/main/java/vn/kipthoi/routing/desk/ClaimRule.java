package vn.kipthoi.routing.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.kipthoi.routing.Belief;
import vn.kipthoi.routing.Belief.Believed;
import vn.kipthoi.routing.Belief.NotBelieved;
import vn.kipthoi.routing.Belief.NotBelieved.Why;
import vn.kipthoi.routing.Claim;
import vn.kipthoi.routing.Claim.Attest;

/**
 * Whether what a device says of an acceptance is believed: attested by a count of its own entries
 * that only grows, at most a day old, not before the call-out, not from the future (timer rule 7).
 */
public final class ClaimRule {

  /** What is older counts from when it came in. */
  public static final Duration BELIEVED_FOR = Duration.ofHours(24);

  /** What clocks of devices and nodes may differ by. */
  public static final Duration SKEW = Duration.ofSeconds(30);

  /** Said so soon after that nobody would call it late. */
  public static final Duration AT_ONCE = Duration.ofMinutes(1);

  private ClaimRule() {}

  /** The last entry of a device that was believed, by its number and its moment. */
  public record Last(long entry, Instant occurredAt) {}

  /**
   * @param sentAt when the call-out was sent
   * @param last what was last believed of the device, if anything was
   * @param now when the claim came in
   */
  public static Belief judge(Claim claim, Instant sentAt, Optional<Last> last, Instant now) {
    var at = claim.occurredAt();
    return whyNot(claim, sentAt, last, now)
        .<Belief>map(why -> new NotBelieved(at, why))
        .orElseGet(() -> new Believed(earlier(at, now), isLate(at, now)));
  }

  /** Whether something that was so at one moment and came in at another is told as reported late. */
  public static boolean isLate(Instant occurredAt, Instant cameIn) {
    return Duration.between(occurredAt, cameIn).compareTo(AT_ONCE) > 0;
  }

  private static Optional<Why> whyNot(
      Claim claim, Instant sentAt, Optional<Last> last, Instant now) {
    var at = claim.occurredAt();
    if (claim.attest().isEmpty()) {
      return Optional.of(Why.NOT_ATTESTED);
    }
    if (at.isAfter(now.plus(SKEW))) {
      return Optional.of(Why.IN_THE_FUTURE);
    }
    if (at.isBefore(now.minus(BELIEVED_FOR))) {
      return Optional.of(Why.TOO_OLD);
    }
    if (at.isBefore(sentAt)) {
      return Optional.of(Why.BEFORE_DELIVERY);
    }
    return last.filter(before -> !follows(claim.attest().get(), at, before))
        .map(before -> Why.COUNT_NOT_GROWING);
  }

  private static boolean follows(Attest attest, Instant at, Last before) {
    return attest.entry() > before.entry() && !at.isBefore(before.occurredAt());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
