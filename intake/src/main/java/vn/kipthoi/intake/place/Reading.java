package vn.kipthoi.intake.place;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way to understand what was said: the smallest unit named, with every district and province
 * named along with it that it can lie in.
 *
 * @param meant the smallest unit's name
 * @param along the names of what it lies in, in no order
 * @param names the words of these names
 * @param withKinds those and the words of their kinds, where they are right
 */
record Reading(
    Named meant,
    List<Named> along,
    Anchor anchor,
    Agreement agreement,
    WordSet names,
    WordSet withKinds) {

  /** A name in what was said, and who is meant by it. */
  record Named(Mention mention, Mention.Match match) {

    private WordSet withKind() {
      return match.otherKind() ? mention.name() : mention.whole();
    }
  }

  static Reading of(Named meant, List<Named> along, Anchor anchor) {
    var all = Stream.concat(Stream.of(meant), along.stream()).toList();
    return new Reading(
        meant,
        List.copyOf(along),
        anchor,
        Agreement.of(meant, along),
        all.stream().map(named -> named.mention().name()).reduce(WordSet.EMPTY, WordSet::and),
        all.stream().map(Named::withKind).reduce(WordSet.EMPTY, WordSet::and));
  }

  Place place() {
    return meant.match().place();
  }

  /** Whether it takes a name that ended before 2025. */
  boolean byFormerName() {
    return agreement.formerName();
  }

  boolean contradictsDiacritics() {
    return Marks.contradict(agreement.marks());
  }

  /** Whether it leaves nothing unexplained that the other one explains, and explains more. */
  boolean explainsMoreThan(Reading other) {
    return anchor.holds()
        && (withKinds.exceeds(other.withKinds)
            || names.exceeds(other.names) && !other.withKinds.exceeds(withKinds));
  }
}
