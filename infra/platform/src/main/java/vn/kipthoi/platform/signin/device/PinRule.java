package vn.kipthoi.platform.signin.device;

import java.util.regex.Pattern;
import vn.kipthoi.platform.privacy.Secret;

/** Which PINs are none: six digits, and not those that are tried first. */
public enum PinRule {
  FINE,
  NOT_SIX_DIGITS,
  TOO_PLAIN;

  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final String UP = "01234567890";
  private static final String DOWN = "09876543210";
  private static final int LEAST_DIFFERENT = 3;

  /** What is wrong with a PIN, or that it is fine. */
  public static PinRule of(Secret pin) {
    var digits = pin.reveal();
    if (!SIX_DIGITS.matcher(digits).matches()) {
      return NOT_SIX_DIGITS;
    }
    var plain = digits.chars().distinct().count() < LEAST_DIFFERENT
        || UP.contains(digits)
        || DOWN.contains(digits)
        || digits.substring(0, 3).equals(digits.substring(3));
    return plain ? TOO_PLAIN : FINE;
  }
}
