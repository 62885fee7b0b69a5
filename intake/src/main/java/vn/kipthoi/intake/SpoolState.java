package vn.kipthoi.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many reports wait on one node for a database that cannot be used.
 *
 * @param waiting reports that nobody was told of yet, copies for other nodes included
 * @param stuck of these, how many cannot be entered as they are: damaged, or refused by the database
 * @param since when the oldest was kept
 */
public record SpoolState(int waiting, int stuck, Optional<Instant> since) {

  /** How long the oldest has waited. */
  public Duration age(Instant now) {
    return since.map(kept -> Duration.between(kept, now)).orElse(Duration.ZERO);
  }
}
