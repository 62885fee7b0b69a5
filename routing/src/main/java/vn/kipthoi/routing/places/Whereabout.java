package vn.kipthoi.routing.places;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;

/**
 * What is known of one of a case's places.
 *
 * @param unit its commune; empty when that is not known
 * @param since when it was said
 */
public record Whereabout(
    Kind kind, Optional<UnitCode> unit, Certainty certainty, SaidBy saidBy, Instant since) {

  /** Which place it is. They are kept apart, for each makes another commune answer for something. */
  public enum Kind {
    NOW,
    EVENT,
    HOME;

    public String word() {
      return Whereabout.word(this);
    }
  }

  public enum Certainty {
    CERTAIN,
    LIKELY,
    UNKNOWN;

    public String word() {
      return Whereabout.word(this);
    }
  }

  public enum SaidBy {
    REPORTER,
    CHILD,
    FAMILY,
    TEAM,
    POLICE,
    OPERATOR;

    public String word() {
      return Whereabout.word(this);
    }
  }

  /** Why a place is put right. */
  public enum Why {
    NEW_INFORMATION,
    CORRECTION,
    CHILD_MOVED;

    public String word() {
      return Whereabout.word(this);
    }
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a word of one of the kinds above; empty for any other. */
  public static <E extends Enum<E>> Optional<E> ofWord(Class<E> kinds, String word) {
    return Arrays.stream(kinds.getEnumConstants())
        .filter(one -> word(one).equals(word))
        .findFirst();
  }
}
