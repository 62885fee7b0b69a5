package vn.kipthoi.routing.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a duty ended; each has a document that proves it. */
public enum Outcome {
  NOTIFIED,
  /** Looked into, and found to be no breach that has to be notified. */
  NOT_NOTIFIABLE,
  GRANTED,
  /** Refused, with the ground that the law names. */
  REFUSED,
  WITHDRAWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Outcome> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
