package vn.kipthoi.routing.staff.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/** Numbers as people write them, in E.164; and as lists show them. */
public final class PhoneNumber {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String HERE = "VN";
  private static final int SHOWN_AT_THE_END = 3;

  private PhoneNumber() {}

  /** Empty when no such number exists. One without a country is one of Viet Nam. */
  public static Optional<Personal<String>> read(String written) {
    try {
      var number = NUMBERS.parse(written, HERE);
      return NUMBERS.isValidNumber(number)
          ? Optional.of(Personal.of(NUMBERS.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }

  /** Its last digits: enough for two people on the phone to be sure that they mean the same. */
  public static String masked(Personal<String> number) {
    var digits = number.revealFor(Purpose.MATCHING);
    return "••• ••• " + digits.substring(digits.length() - SHOWN_AT_THE_END);
  }
}
