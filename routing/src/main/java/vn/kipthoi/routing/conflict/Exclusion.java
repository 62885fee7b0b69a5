package vn.kipthoi.routing.conflict;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * A case is kept from one person, whichever account they look from and whatever their unit sees.
 *
 * @param person one of {@code routing.people}
 * @param note why, in the words of whoever said so
 * @param byAccount who said so; empty when the report itself did
 * @param hadSeen whether the person had been told of the case, or had opened it, before
 * @param askedBack present when somebody asks that they may see it again
 */
public record Exclusion(
    UUID id,
    UUID person,
    Reason reason,
    Optional<Personal<String>> note,
    Optional<UUID> byAccount,
    Instant at,
    boolean hadSeen,
    Optional<AskedBack> askedBack) {

  /** Why a case is kept from somebody. */
  public enum Reason {
    /** They are the one who may have done it. */
    SUSPECT,
    KIN_OF_SUSPECT,
    KIN_OF_CHILD,
    /** The report names them in another way. */
    NAMED,
    /** As the note says. */
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

  /** Somebody asks that the person may see the case again; one who stands above them must agree. */
  public record AskedBack(UUID byAccount, Standing standing, Instant at) {}
}
