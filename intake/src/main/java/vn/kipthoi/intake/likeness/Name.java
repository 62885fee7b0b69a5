package vn.kipthoi.intake.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way somebody is called, in words without diacritics and in full: "ng. văn na" is nguyen van na,
 * "bé Na" is na. Order does not matter, because families write it both ways.
 *
 * @param words in the order they were said; never empty
 */
record Name(List<String> words) {

  /** Nobody has more names than that. */
  private static final int MOST_WORDS = 6;

  @FunctionalInterface
  interface Before {
    boolean aName(String word, boolean first);
  }

  Name {
    words = List.copyOf(words);
  }

  /** The names in a text, at most three; none when it only says that nobody knows. */
  static List<Name> read(String text, Before before) {
    return Stream.of(NameWords.BETWEEN_NAMES.split(Letters.plain(text)))
        .limit(MOST_WORDS)
        .map(Letters::words)
        .map(Name::wordsOfNames)
        .filter(words -> !NameWords.NO_NAME.matcher(String.join(" ", words)).matches())
        .map(words -> withoutTitles(words, before))
        .filter(words -> !words.isEmpty())
        .map(words -> new Name(words.subList(0, Math.min(MOST_WORDS, words.size()))))
        .distinct()
        .limit(3)
        .toList();
  }

  /** Without fillers, unless there is nothing else. */
  List<String> core() {
    var core = words.stream().filter(word -> !NameWords.filler(word)).toList();
    return core.isEmpty() ? words : core;
  }

  /** Middle names that tell the sex. */
  List<String> middle() {
    return words.stream()
        .filter(word -> word.length() > 1 && NameWords.filler(word))
        .toList();
  }

  /** The words that tell this child from others: not the family's, unless it is the only one. */
  List<String> telling() {
    var core = core();
    var telling = core.stream().filter(word -> !NameWords.common(word)).toList();
    return telling.isEmpty() ? List.of(core.getLast()) : telling;
  }

  /** Numbers are ages and classes; a prefix of the highlands is left off: H'Linh, Y Bhung. */
  private static List<String> wordsOfNames(List<String> words) {
    return words.stream()
        .filter(word -> word.codePoints().noneMatch(Character::isDigit))
        .filter(word -> !word.equals("tuoi"))
        .map(NameWords::inFull)
        .map(Name::withoutHighlandPrefix)
        .toList();
  }

  private static String withoutHighlandPrefix(String word) {
    return word.length() > 2 && word.charAt(0) == 'h' && "aeiouy".indexOf(word.charAt(1)) < 0
        ? word.substring(1)
        : word;
  }

  private static List<String> withoutTitles(List<String> words, Before before) {
    var rest = new ArrayList<>(words);
    var first = true;
    while (rest.size() > 1 && before.aName(rest.getFirst(), first)) {
      rest.removeFirst();
      first = false;
    }
    return !first && rest.size() == 1 && NameWords.justAChild(rest.getFirst()) ? List.of() : rest;
  }
}
