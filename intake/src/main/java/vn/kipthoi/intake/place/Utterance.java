package vn.kipthoi.intake.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was said, as words.
 *
 * @param marked true when it was written with diacritics at all; otherwise their absence says nothing
 */
record Utterance(List<Word> words, boolean marked) {

  /** Longer than any address with a story around it; what is behind is not read. */
  private static final int LONGEST = 120;

  /** Within a word, as in Ea H'leo, or after its first letter, as in N' Thôn Hạ. */
  private static final Pattern APOSTROPHES =
      Pattern.compile("(?<=\\p{L})['’‘ʼ`´](?=\\p{L})|(?<=\\b\\p{L})['’‘ʼ`´]\\h+(?=\\p{L})");

  private static final Pattern PIECES = Pattern.compile("\\p{L}+|\\p{N}+|[,;:()\\[\\]/|\\n]");

  Utterance {
    words = List.copyOf(words);
  }

  static Utterance of(String said) {
    var text = Normalizer.normalize(said, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var pieces = PIECES.matcher(APOSTROPHES.matcher(text).replaceAll(""));
    var words = new ArrayList<Word>();
    var opens = true;
    while (pieces.find() && words.size() < LONGEST) {
      var word = Character.isLetterOrDigit(pieces.group().codePointAt(0));
      if (word) {
        words.add(Word.of(pieces.group(), opens));
      }
      opens = !word;
    }
    return new Utterance(words, !words.stream().allMatch(Word::bare));
  }

  int length() {
    return words.size();
  }

  Word word(int index) {
    return words.get(index);
  }

  /** Whether a comma or the end follows the word before this position. */
  boolean closesAt(int end) {
    return end >= words.size() || words.get(end).opens();
  }

  boolean says(int start, List<Word> phrase) {
    if (start < 0 || start + phrase.size() > words.size()) {
      return false;
    }
    for (var i = 0; i < phrase.size(); i++) {
      var said = words.get(start + i);
      if (!said.plain().equals(phrase.get(i).plain()) || !agrees(said, phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean agrees(Word said, Word meant) {
    return said.bare() || said.marked().equals(meant.marked());
  }
}
