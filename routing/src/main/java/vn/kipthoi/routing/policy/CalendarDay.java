package vn.kipthoi.routing.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A day that is not as its weekday says, and why.
 *
 * @param source the law, decision or notice that says so
 */
public record CalendarDay(
    LocalDate day, Kind kind, String vietnamese, String english, String source) {

  /** What a day is. */
  public enum Kind {
    /** Off by law or by decision. */
    OFF(false),
    /** Off because a day off fell on a weekend (Labour Code 2019, art. 111(3)). */
    COMPENSATION(false),
    /** A working day exchanged for a Saturday. */
    SWAPPED_OFF(false),
    /** Offices of a province are closed: flood, storm, epidemic. */
    CLOSURE(false),
    /** A Saturday that is worked, or a day that turned out to be no day off. */
    WORKING(true),
    /** Announced, and not known to be in force. It changes nothing until somebody confirms it. */
    UNCONFIRMED(false);

    private final boolean open;

    Kind(boolean open) {
      this.open = open;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> ofWord(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  boolean isOpen() {
    return kind.open;
  }

  boolean counts() {
    return kind != Kind.UNCONFIRMED;
  }
}
