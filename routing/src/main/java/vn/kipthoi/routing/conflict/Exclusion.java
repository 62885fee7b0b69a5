package vn.kipthoi.routing.conflict;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;

/**
 * A case is kept from one person, whichever account they look from and whatever their unit sees, or
 * from all of a commune.
 *
 * @param note why, in the words of whoever said so
 * @param byAccount who said so; empty when the report itself did
 * @param hadSeen whether the person had been told of the case, or had opened it, before
 * @param askedBack present when somebody asks that they may see it again
 */
public record Exclusion(
    UUID id,
    Whom whom,
    Reason reason,
    Optional<Personal<String>> note,
    Optional<UUID> byAccount,
    Instant at,
    boolean hadSeen,
    Optional<AskedBack> askedBack) {

  /** What timelines say when a case is kept from somebody. */
  public static final String KEPT_FROM = "kept-from";

  /** From whom a case is kept. */
  public sealed interface Whom {

    /** @param person one of {@code routing.people} */
    record Somebody(UUID person) implements Whom {}

    /** Everybody of a commune, whoever comes to it later too, and its accounts. */
    record AllOf(UnitCode commune) implements Whom {}

    /** As timelines and the journal have it. */
    default JsonObject json() {
      return switch (this) {
        case Somebody(var person) -> JsonObject.of("person", person.toString());
        case AllOf(var commune) -> JsonObject.of("unit", commune.text());
      };
    }
  }

  /** The person, unless it is kept from a commune. */
  public Optional<UUID> person() {
    return whom instanceof Whom.Somebody(var person) ? Optional.of(person) : Optional.empty();
  }

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
