package vn.kipthoi.intake.place;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One spelling for what is written in several: where the tone sits (Hòa, Hoà), i and y (Quý, Quí),
 * the Đ of the highlands (Đăk, Đắk, Đắc), leading zeros.
 */
final class Spelling {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Pattern OPEN_Y =
      Pattern.compile("(b|c|ch|d|đ|g|gh|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)y");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0+(?=\\d)");
  private static final Set<String> HIGHLAND_RIVER = Set.of("đăk", "đak", "đăc", "đac");
  private static final String ACUTE = "\u0301";

  private Spelling() {}

  /**
   * A word in lower case, with its diacritics but with its tone at the end, where it cannot be
   * misplaced.
   */
  static String marked(String word) {
    if (ascii(word)) {
      return canonical(word, "");
    }
    var letters = new StringBuilder();
    var tones = new StringBuilder();
    Normalizer.normalize(word, Normalizer.Form.NFD)
        .codePoints()
        .forEach(c -> (TONES.indexOf(c) >= 0 ? tones : letters).appendCodePoint(c));
    return canonical(Normalizer.normalize(letters, Normalizer.Form.NFC), tones.toString());
  }

  private static String canonical(String letters, String tone) {
    if (HIGHLAND_RIVER.contains(letters) && (tone.isEmpty() || tone.equals(ACUTE))) {
      return "đăk" + ACUTE;
    }
    if (letters.equals("dac") && tone.isEmpty()) {
      return "dak";
    }
    return openYAsI(withoutLeadingZeros(letters)) + tone;
  }

  private static String withoutLeadingZeros(String letters) {
    return letters.startsWith("0") ? LEADING_ZEROS.matcher(letters).replaceFirst("") : letters;
  }

  private static String openYAsI(String letters) {
    return letters.endsWith("y") && OPEN_Y.matcher(letters).matches()
        ? letters.substring(0, letters.length() - 1) + "i"
        : letters;
  }

  /** What is left of a marked word on a keyboard without diacritics. */
  static String plain(String marked) {
    var bare = ascii(marked) ? marked : withoutMarks(marked);
    return bare.equals("dac") ? "dak" : bare;
  }

  private static String withoutMarks(String marked) {
    var letters = new StringBuilder();
    Normalizer.normalize(marked, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> letters.appendCodePoint(c == 'đ' ? 'd' : c));
    return letters.toString();
  }

  private static boolean ascii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }
}
