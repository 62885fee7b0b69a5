package vn.kipthoi.routing.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How long ended cases of a kind can be opened, as somebody decided it.
 *
 * @param months counted from the day that {@link Keeping} says
 * @param source what it rests on: an article of law, or a decision with its number and date
 * @param from the first day on which it may be in force
 * @param settledAt when a second person checked or discarded it
 */
public record Period(
    UUID id,
    RecordKind kind,
    int months,
    String source,
    LocalDate from,
    State state,
    UUID madeBy,
    Instant madeAt,
    Optional<Instant> settledAt) {

  /** Longer than any file of a child is asked to be kept. */
  public static final int LONGEST_MONTHS = 1200;

  public static final int LONGEST_SOURCE = 300;

  /** So many days pass before a change counts, so that whoever objects is heard. */
  public static final int NOTICE_DAYS = 7;

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

  boolean isInForceOn(LocalDate day) {
    return state == State.CHECKED && !from.isAfter(day);
  }
}
