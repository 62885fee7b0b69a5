package vn.kipthoi.routing.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;

/**
 * Whether a commune could be reached right now.
 *
 * @param onDuty how many are on duty and can be reached, as far as is known
 * @param unreachable how many are on duty and are known not to be reachable
 * @param deliveredAt when a phone there last had a text
 * @param answeredAt when somebody there last answered
 */
public record Readiness(
    UnitCode unit,
    int onDuty,
    int unreachable,
    Optional<Instant> deliveredAt,
    Optional<Instant> answeredAt) {

  /** After this a proof is too old to rely on; channels are verified again each month too. */
  public static final Duration PROOF_HOLDS = Duration.ofDays(30);

  /** The worst first: gaps are what the list is for. */
  public enum State {
    /** Nobody is on duty. */
    NOBODY,
    /** Somebody is on duty, and none of them can be reached. */
    UNREACHABLE,
    /** Somebody is on duty; it is long ago, or never was, that they were reached. */
    UNPROVEN,
    /** Somebody is on duty, and was reached lately. */
    READY
  }

  public State state(Instant now) {
    if (onDuty == 0) {
      return unreachable > 0 ? State.UNREACHABLE : State.NOBODY;
    }
    return proven().filter(at -> at.plus(PROOF_HOLDS).isAfter(now)).isPresent()
        ? State.READY
        : State.UNPROVEN;
  }

  /** When it was last seen to work, one way or the other. */
  public Optional<Instant> proven() {
    return Stream.concat(deliveredAt.stream(), answeredAt.stream()).max(Comparator.naturalOrder());
  }

  /** Gaps first, then what was proven longest ago. */
  public static Comparator<Readiness> gapsFirst(Instant now) {
    return Comparator.<Readiness, State>comparing(one -> one.state(now))
        .thenComparing(one -> one.proven().orElse(Instant.EPOCH))
        .thenComparing(Readiness::unit);
  }
}
