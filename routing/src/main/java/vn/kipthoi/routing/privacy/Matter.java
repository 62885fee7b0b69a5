package vn.kipthoi.routing.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a breach or a request is about: a code, for the register names nobody. */
public enum Matter {
  LOST_DEVICE,
  WRONG_RECIPIENT,
  UNAUTHORISED_ACCESS,
  DISCLOSURE,
  OTHER_BREACH,
  ACCESS,
  CORRECTION,
  ERASURE,
  OBJECTION,
  OTHER_REQUEST;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Matter> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
