package vn.kipthoi.notifier;

import java.util.Arrays;
import java.util.Locale;

/** What came of a reply. */
public enum Outcome {
  ACCEPTED,
  ACCEPTED_BEFORE,
  /** Somebody else of the same call-out was first. */
  TAKEN,
  /** The next rung had been told; the reply is kept and stops nothing. */
  TOO_LATE,
  PASSED_ON,
  /** There is no call-out to this person. */
  NOT_THEIRS,
  /** Several are open, and the reply names none. */
  WHICH_CASE,
  /** It names a case that this person was not called for. */
  NO_SUCH_CASE,
  /** They would go at a time that is over. */
  TIME_PASSED,
  NOT_UNDERSTOOD,
  UNKNOWN_PHONE;

  /** Whether the person is asked to reply once more. */
  public boolean asksAgain() {
    return switch (this) {
      case WHICH_CASE, NO_SUCH_CASE, TIME_PASSED, NOT_UNDERSTOOD -> true;
      case ACCEPTED, ACCEPTED_BEFORE, TAKEN, TOO_LATE, PASSED_ON, NOT_THEIRS, UNKNOWN_PHONE ->
        false;
    };
  }

  /** The word for it in the database and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException when there is no such outcome */
  public static Outcome of(String word) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no outcome " + word));
  }
}
