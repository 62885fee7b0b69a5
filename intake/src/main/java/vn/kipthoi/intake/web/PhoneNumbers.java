package vn.kipthoi.intake.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Phone numbers as people write them: Vietnamese unless they begin with a plus. */
final class PhoneNumbers {

  private static final String HOME = "VN";
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneNumbers() {}

  /** In E.164, {@code +84912345678}; empty when no such number can be rung. */
  static Optional<String> canonical(String written) {
    try {
      var number = NUMBERS.parse(written, HOME);
      return NUMBERS.isValidNumber(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
