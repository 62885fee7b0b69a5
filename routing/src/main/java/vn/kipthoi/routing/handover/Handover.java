package vn.kipthoi.routing.handover;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;

/**
 * One commune asks another to take a case over. Until the other accepts, the one that asks stays
 * responsible and its clocks run on.
 *
 * @param note why, in the words of whoever asked
 * @param settledAt when it was accepted, refused or withdrawn
 * @param settlingNote why it was refused or withdrawn, in the words of whoever did so
 */
public record Handover(
    UUID id,
    UnitCode from,
    UnitCode to,
    Reason reason,
    Optional<Personal<String>> note,
    Instant offeredAt,
    State state,
    Optional<Instant> settledAt,
    Optional<Personal<String>> settlingNote) {

  /** So often may a case come back before whoever stands above both decides. */
  public static final int BOUNCES_AT_MOST = 3;

  /** Why another commune is asked. */
  public enum Reason {
    /** It happened there (Decree 56/2017 art. 26: the commune where it happened verifies). */
    HAPPENED_THERE,
    /** The child is there now, and in danger. */
    CHILD_IS_THERE,
    /** The child lives there: that commune leads the plan (Law on Children art. 52(2)). */
    CHILD_LIVES_THERE,
    /** The place lies on the other side of the boundary. */
    BOUNDARY,
    OTHER;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> ofWord(String word) {
      for (var reason : values()) {
        if (reason.word().equals(word)) {
          return Optional.of(reason);
        }
      }
      return Optional.empty();
    }
  }

  /** How far it is. */
  public enum State {
    OFFERED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public boolean isOpen() {
    return state == State.OFFERED;
  }
}
