package vn.kipthoi.notifier.desk;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.kipthoi.platform.privacy.Personal;

/** Phone numbers as networks deliver and people type them, in E.164. */
public final class PhoneNumbers {

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ .()-]");
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{7,14}");

  private PhoneNumbers() {}

  /** Empty when it is no number. A number without a country is one of Viet Nam. */
  public static Optional<Personal<String>> read(String typed) {
    var digits = BETWEEN_DIGITS.matcher(typed.strip()).replaceAll("");
    var international = digits.startsWith("0")
        ? "+84" + digits.substring(1)
        : digits.startsWith("+") ? digits : "+" + digits;
    return E164.matcher(international).matches()
        ? Optional.of(Personal.of(international))
        : Optional.empty();
  }
}
