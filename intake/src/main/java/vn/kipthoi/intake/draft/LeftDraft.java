package vn.kipthoi.intake.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A draft that names danger and that nobody has touched for a while: an alarm of the desk. It says
 * whose it is and since when it lies there, and nothing of what is in it.
 *
 * @param owner the account that typed it
 * @param untouchedSince when it was saved last
 */
public record LeftDraft(UUID id, UUID owner, Instant startedAt, Instant untouchedSince) {

  /** A call in which nothing is typed for so long is over, or its operator was taken from the desk. */
  public static final Duration LEFT_AFTER = Duration.ofMinutes(5);
}
