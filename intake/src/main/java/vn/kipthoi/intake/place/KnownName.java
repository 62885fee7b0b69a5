package vn.kipthoi.intake.place;

import java.util.List;
import java.util.Set;
import vn.kipthoi.intake.OtherName.Standing;
import vn.kipthoi.intake.UnitKind;
import vn.kipthoi.intake.UnitLevel;

/**
 * A name by which a place may be meant.
 *
 * @param written as on a sign
 * @param kinds those that go with this name
 * @param number true for "5", however it is said
 */
record KnownName(
    Place place,
    String written,
    List<Word> words,
    Set<UnitKind> kinds,
    Standing standing,
    boolean number) {

  KnownName {
    words = List.copyOf(words);
    kinds = Set.copyOf(kinds);
  }

  /** "Ba", "Lăng": a word that means no commune unless its kind is said or nothing else is. */
  boolean tooShortAlone() {
    return words.size() == 1 && place.level() == UnitLevel.COMMUNE;
  }
}
