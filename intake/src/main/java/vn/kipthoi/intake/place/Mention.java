package vn.kipthoi.intake.place;

import java.util.List;
import java.util.Optional;

/**
 * A run of words that is the name of one unit or of many.
 *
 * @param start its first word
 * @param end the word after its last one
 * @param kind the kind it was given, if any
 * @param matches whose name it may be; all of them fit the level of the kind
 */
record Mention(int start, int end, Optional<KindWords.Said> kind, Cue cue, List<Match> matches) {

  /**
   * One of those whose name it may be.
   *
   * @param marks how far the diacritics are off
   */
  record Match(KnownName name, int marks, boolean otherKind) {

    Place place() {
      return name.place();
    }

    /** Lower is closer. */
    int distance() {
      return marks + (otherKind ? 1 : 0) + name.standing().ordinal();
    }
  }

  int length() {
    return end - start;
  }

  /** The words of the name. */
  WordSet name() {
    return WordSet.of(start, end);
  }

  /** The name with its kind, where one was said. */
  WordSet whole() {
    return WordSet.of(from(), to());
  }

  /** Whether one needs a word, for its name or its kind, that is part of the other's name. */
  boolean overlaps(Mention other) {
    return whole().meets(other.name()) || name().meets(other.whole());
  }

  /** Whether nothing is said between the two, except for their kinds. */
  boolean touches(Mention other) {
    return to() == other.from() || other.to() == from();
  }

  private int from() {
    return kind.filter(said -> said.start() < start).map(KindWords.Said::start).orElse(start);
  }

  private int to() {
    return kind.filter(said -> said.start() >= end)
        .map(said -> said.start() + said.length())
        .orElse(end);
  }
}
