package vn.kipthoi.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * When something was so by the clock of a device that had no signal, said later.
 *
 * @param attest what vouches for it; empty when nothing does
 */
public record Claim(Instant occurredAt, Optional<Attest> attest) {

  /**
   * A device numbers what is entered on it, and never gives a number twice.
   *
   * @param entry 1 for the first entry on the device, and one more for each after it
   */
  public record Attest(UUID device, long entry) {}
}
