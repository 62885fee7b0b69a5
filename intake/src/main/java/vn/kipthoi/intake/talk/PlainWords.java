package vn.kipthoi.intake.talk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without marks and capitals, one blank between words and around them. */
final class PlainWords {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\d]+");

  private PlainWords() {}

  static String of(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var small = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    return " " + NO_LETTERS.matcher(small).replaceAll(" ").strip() + " ";
  }
}
