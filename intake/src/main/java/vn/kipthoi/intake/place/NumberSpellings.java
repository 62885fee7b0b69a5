package vn.kipthoi.intake.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The ways to say the number of a ward or district: 5, V, năm. */
final class NumberSpellings {

  private static final List<String> ROMAN = List.of(
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
      "xvi", "xvii", "xviii", "xix", "xx");
  private static final List<String> SPOKEN =
      List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");

  private NumberSpellings() {}

  /** All ways to say a name, itself first; more than one where it ends in a number. */
  static List<List<Word>> of(List<Word> name) {
    var number = number(name.getLast());
    if (number == 0) {
      return List.of(name);
    }
    return spellings(number).stream().map(last -> ending(name, last)).toList();
  }

  /** 0 for anything but a number from 1 to 20. */
  private static int number(Word word) {
    return IntStream.rangeClosed(1, ROMAN.size())
        .filter(number -> word.plain().equals(String.valueOf(number))
            || word.marked().equals(ROMAN.get(number - 1)))
        .findFirst()
        .orElse(0);
  }

  private static List<String> spellings(int number) {
    var spellings = new ArrayList<>(List.of(String.valueOf(number), ROMAN.get(number - 1)));
    if (number <= SPOKEN.size()) {
      spellings.add(SPOKEN.get(number - 1));
    }
    return spellings;
  }

  private static List<Word> ending(List<Word> name, String last) {
    var words = new ArrayList<>(name.subList(0, name.size() - 1));
    words.add(Word.of(last, false));
    return words;
  }
}
