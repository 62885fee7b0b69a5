package vn.kipthoi.routing.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person is on duty between two moments although the pattern does not say so.
 *
 * @param insteadOf whose watch they take over while it lasts; empty when they stand beside the others
 * @param until the first moment after it
 * @param settledAt when it came to count; what was settled later is laid over what was before
 */
public record Change(
    UUID id,
    Kind kind,
    UUID person,
    Optional<UUID> insteadOf,
    Instant from,
    Instant until,
    Instant settledAt) {

  /** Who decided it. */
  public enum Kind {
    /** The administration, or whoever keeps the roster. */
    OVERRIDE,
    /** The two people themselves. */
    SWAP
  }

  boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
