package vn.kipthoi.routing.roster;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A dated change of a roster as it is kept, also while it is only asked for.
 *
 * @param code what a swap is accepted with from a basic phone
 */
public record DutyChange(
    UUID id,
    UUID team,
    Change.Kind kind,
    UUID person,
    Optional<UUID> insteadOf,
    Instant from,
    Instant until,
    State state,
    Optional<String> code) {

  /** What became of it. */
  public enum State {
    ASKED,
    SETTLED,
    REFUSED,
    WITHDRAWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
