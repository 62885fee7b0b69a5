package vn.kipthoi.intake.likeness;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A phone number as people write and say it: in groups, in words ("không chín một hai…"), with or
 * without +84, and with the eleven digits that mobile numbers had until 15 September 2018 (plan of the
 * Ministry of Information and Communications, Circular 22/2014/TT-BTTTT and its decision of 2018).
 */
public final class SpokenPhone {

  private static final String HOME = "VN";
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Half a page is no phone number. */
  private static final int LONGEST = 200;

  private static final Pattern ELEVEN_DIGITS = Pattern.compile("(?:\\+?84|0)?(1\\d\\d)(\\d{7})");
  private static final Pattern NOT_DIALLED = Pattern.compile("[^+\\d]");

  private static final Map<String, String> DIGITS = Map.ofEntries(
      Map.entry("khong", "0"),
      Map.entry("mot", "1"),
      Map.entry("hai", "2"),
      Map.entry("ba", "3"),
      Map.entry("bon", "4"),
      Map.entry("tu", "4"),
      Map.entry("nam", "5"),
      Map.entry("lam", "5"),
      Map.entry("sau", "6"),
      Map.entry("bay", "7"),
      Map.entry("tam", "8"),
      Map.entry("chin", "9"));

  private static final Map<String, String> TEN_DIGITS_NOW = Map.ofEntries(
      Map.entry("162", "32"),
      Map.entry("163", "33"),
      Map.entry("164", "34"),
      Map.entry("165", "35"),
      Map.entry("166", "36"),
      Map.entry("167", "37"),
      Map.entry("168", "38"),
      Map.entry("169", "39"),
      Map.entry("120", "70"),
      Map.entry("121", "79"),
      Map.entry("122", "77"),
      Map.entry("126", "76"),
      Map.entry("128", "78"),
      Map.entry("123", "83"),
      Map.entry("124", "84"),
      Map.entry("125", "85"),
      Map.entry("127", "81"),
      Map.entry("129", "82"),
      Map.entry("186", "56"),
      Map.entry("188", "58"),
      Map.entry("199", "59"));

  private SpokenPhone() {}

  /** In E.164, {@code +84912345678}; empty when it is, so far, no number that can be rung. */
  public static Optional<String> canonical(String said) {
    if (said.length() > LONGEST) {
      return Optional.empty();
    }
    return parsed(said).or(() -> parsed(inTenDigits(dialled(said))));
  }

  private static String dialled(String said) {
    var plus = said.strip().startsWith("+") ? "+" : "";
    return plus
        + Letters.words(said).stream()
            .map(word -> DIGITS.getOrDefault(word, word))
            .map(word -> NOT_DIALLED.matcher(word).replaceAll(""))
            .collect(Collectors.joining());
  }

  private static String inTenDigits(String number) {
    var old = ELEVEN_DIGITS.matcher(number);
    var now = old.matches() ? TEN_DIGITS_NOW.get(old.group(1)) : null;
    return now == null ? number : "0" + now + old.group(2);
  }

  private static Optional<String> parsed(String number) {
    try {
      var parsed = NUMBERS.parse(number, HOME);
      return NUMBERS.isValidNumber(parsed)
          ? Optional.of(NUMBERS.format(parsed, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
