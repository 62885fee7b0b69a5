package vn.kipthoi.intake.likeness;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as they are on a keyboard without diacritics: whatever the letters' form (composed or not,
 * full width, upper case), tone marks, blanks and invisible characters, the same words come out.
 */
final class Letters {

  /** What is read of a text: as much as any form accepts, however its letters are taken apart. */
  private static final int LONGEST = 4_000;

  /** Words that are looked at; whatever follows is no name and no address. */
  private static final int MOST_WORDS = 100;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\h&&[^\\n]]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Tone marks, zero-width characters and apostrophes (H'Linh) are part of a word, and not seen. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}'’‘ʼ`´]+");

  private Letters() {}

  /** The words of a text, in their order. */
  static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(plain(text))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /** In lower case, without diacritics, with one blank where there were several. */
  static String plain(String text) {
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var letters = Normalizer.normalize(cut, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replace('ð', 'd');
    return BLANKS
        .matcher(UNSEEN.matcher(letters).replaceAll(""))
        .replaceAll(" ")
        .strip();
  }
}
