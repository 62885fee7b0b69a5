package vn.kipthoi.intake.place;

import static vn.kipthoi.intake.UnitKind.CITY;
import static vn.kipthoi.intake.UnitKind.PROVINCE;
import static vn.kipthoi.intake.UnitKind.PROVINCIAL_CITY;
import static vn.kipthoi.intake.UnitKind.RURAL_COMMUNE;
import static vn.kipthoi.intake.UnitKind.RURAL_DISTRICT;
import static vn.kipthoi.intake.UnitKind.SPECIAL_ZONE;
import static vn.kipthoi.intake.UnitKind.TOWN;
import static vn.kipthoi.intake.UnitKind.TOWNSHIP;
import static vn.kipthoi.intake.UnitKind.URBAN_DISTRICT;
import static vn.kipthoi.intake.UnitKind.WARD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitKind;

/** The words that say what kind of unit a name belongs to: "xã", "TT", "thành phố", "ward". */
final class KindWords {

  /**
   * A kind word as it was said.
   *
   * @param start its first word
   * @param length in words
   */
  record Said(int start, int length, Set<UnitKind> kinds) {}

  private record Phrase(List<Word> words, Set<UnitKind> kinds, boolean onlyBeforeNumbers) {}

  private static final List<Phrase> BEFORE = Stream.of(
          phrases(EnumSet.of(TOWNSHIP), "thị trấn", "tt", "t t", "t trấn"),
          phrases(EnumSet.of(TOWN), "thị xã", "tx", "t x"),
          phrases(EnumSet.of(CITY, PROVINCIAL_CITY), "thành phố", "tp", "t p"),
          phrases(EnumSet.of(SPECIAL_ZONE), "đặc khu", "đk"),
          phrases(EnumSet.of(WARD), "phường", "p", "ph"),
          phrases(EnumSet.of(RURAL_COMMUNE), "xã", "x"),
          phrases(EnumSet.of(URBAN_DISTRICT), "quận", "q"),
          phrases(EnumSet.of(RURAL_DISTRICT), "huyện", "h"),
          phrases(EnumSet.of(PROVINCE), "tỉnh", "t"),
          numbered(WARD, "f", "w", "ward"),
          numbered(URBAN_DISTRICT, "d", "dist", "district"))
      .flatMap(phrases -> phrases)
      .toList();

  private static final List<Phrase> AFTER = Stream.of(
          phrases(EnumSet.of(SPECIAL_ZONE), "special zone"),
          phrases(EnumSet.of(WARD), "ward"),
          phrases(EnumSet.of(RURAL_COMMUNE), "commune"),
          phrases(EnumSet.of(TOWNSHIP, TOWN), "township", "town"),
          phrases(EnumSet.of(URBAN_DISTRICT, RURAL_DISTRICT), "district"),
          phrases(EnumSet.of(CITY, PROVINCIAL_CITY), "city"),
          phrases(EnumSet.of(PROVINCE), "province"))
      .flatMap(phrases -> phrases)
      .toList();

  private KindWords() {}

  /** The kind said for a name that begins here; a comma between them parts them. */
  static Optional<Said> before(Utterance said, int start) {
    return said.word(start).opens() ? Optional.empty() : rightBefore(said, start);
  }

  private static Optional<Said> rightBefore(Utterance said, int start) {
    return BEFORE.stream()
        .filter(phrase -> said.says(start - phrase.words().size(), phrase.words()))
        .filter(phrase -> !phrase.onlyBeforeNumbers() || said.word(start).numeric())
        .findFirst()
        .map(phrase -> said(start - phrase.words().size(), phrase));
  }

  /** The kind said, in English, for a name that ends here. */
  static Optional<Said> after(Utterance said, int end) {
    return AFTER.stream()
        .filter(phrase -> !said.word(end - 1).numeric())
        .filter(phrase -> said.says(end, phrase.words()))
        .findFirst()
        .map(phrase -> said(end, phrase));
  }

  private static Said said(int start, Phrase phrase) {
    return new Said(start, phrase.words().size(), phrase.kinds());
  }

  private static Stream<Phrase> phrases(Set<UnitKind> kinds, String... spellings) {
    return Arrays.stream(spellings).map(spelling -> new Phrase(words(spelling), kinds, false));
  }

  private static Stream<Phrase> numbered(UnitKind kind, String... spellings) {
    return Arrays.stream(spellings)
        .map(spelling -> new Phrase(words(spelling), EnumSet.of(kind), true));
  }

  private static List<Word> words(String phrase) {
    return Utterance.of(phrase).words();
  }
}
