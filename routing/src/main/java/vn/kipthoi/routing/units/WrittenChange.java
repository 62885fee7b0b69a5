package vn.kipthoi.routing.units;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A table of changes of units, as an administrator wrote it down from a decree.
 *
 * @param body one change to a line; the directory knows how to read it
 * @param settledAt when a second administrator checked or discarded it
 */
public record WrittenChange(
    UUID id, String body, State state, UUID madeBy, Instant madeAt, Optional<Instant> settledAt) {

  /** Where it stands. */
  public enum State {
    DRAFT,
    CHECKED,
    DISCARDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
