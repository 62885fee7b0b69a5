package vn.kipthoi.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person answers to one call-out.
 *
 * @param deadline the deadline's id, from the call-out that is answered
 * @param person who answers; it must be one of the people called out
 * @param promise what they say they will do
 * @param at when they said it; of one that was said on a device without a signal, when it came in
 * @param via how it came in: {@code sms}, {@code zalo}, {@code app} or {@code phone}
 * @param claim when it was said by the device's own clock, where it came in later
 */
public record Answer(
    UUID deadline, UUID person, Promise promise, Instant at, String via, Optional<Claim> claim) {

  /** An answer that comes in as it is given. */
  public Answer(UUID deadline, UUID person, Promise promise, Instant at, String via) {
    this(deadline, person, promise, at, via, Optional.empty());
  }

  /** The same answer, counted from another moment. */
  public Answer countedFrom(Instant moment) {
    return new Answer(deadline, person, promise, moment, via, claim);
  }
}
