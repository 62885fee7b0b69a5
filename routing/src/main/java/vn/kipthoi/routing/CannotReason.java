package vn.kipthoi.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody who is called out cannot go. It says nothing of the case. */
public enum CannotReason {
  /** Out of the commune, or without a way to get there. */
  FAR_AWAY,
  /** With another case. */
  OTHER_CASE,
  /** Ill, or caring for somebody who is. */
  ILL,
  /** Close to the family, or to somebody the report is about. */
  INVOLVED;

  /** The word for it in the database, in forms and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty when there is no such reason. */
  public static Optional<CannotReason> ofWord(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }
}
