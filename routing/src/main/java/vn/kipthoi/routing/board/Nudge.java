package vn.kipthoi.routing.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rule of telling those who hold a case once more, by hand: not so often that nobody heeds it. */
public final class Nudge {

  /** How long those who were told are left in peace. */
  public static final Duration PAUSE = Duration.ofMinutes(5);

  private Nudge() {}

  /** From when on they may be told again; empty when at once. */
  public static Optional<Instant> notBefore(Optional<Instant> last, Instant now) {
    return last.map(at -> at.plus(PAUSE)).filter(next -> next.isAfter(now));
  }
}
