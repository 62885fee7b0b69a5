package vn.kipthoi.intake.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds every name of a unit in what was said, overlapping ones included. */
final class Mentions {

  private final NameIndex names;

  Mentions(NameIndex names) {
    this.names = names;
  }

  List<Mention> in(Utterance said) {
    var mentions = new ArrayList<Mention>();
    for (var i = 0; i < said.length(); i++) {
      var start = i;
      names.namesFrom(
          said, start, (end, known) -> mention(said, start, end, known).ifPresent(mentions::add));
    }
    return mentions;
  }

  private static Optional<Mention> mention(
      Utterance said, int start, int end, List<KnownName> known) {
    var kind = KindWords.before(said, start).or(() -> KindWords.after(said, end));
    var bounded = said.word(start).opens() && said.closesAt(end);
    var matches = known.stream()
        .filter(name -> kind.isPresent() || !name.tooShortAlone() || bounded && !name.number())
        .filter(name -> kind.isEmpty() || fitsLevel(name, kind.get()))
        .map(name -> match(said, start, name, kind))
        .toList();
    return matches.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mention(start, end, kind, CueWords.before(said, start), matches));
  }

  private static boolean fitsLevel(KnownName name, KindWords.Said kind) {
    return kind.kinds().stream().anyMatch(said -> said.level() == name.place().level())
        && (!name.number() || name.kinds().stream().anyMatch(kind.kinds()::contains));
  }

  private static Mention.Match match(
      Utterance said, int start, KnownName name, Optional<KindWords.Said> kind) {
    var otherKind =
        kind.isPresent() && name.kinds().stream().noneMatch(kind.get().kinds()::contains);
    return new Mention.Match(name, said.marked() ? marks(said, start, name) : 0, otherKind);
  }

  private static int marks(Utterance said, int start, KnownName name) {
    var distance = 0;
    for (var i = 0; i < name.words().size(); i++) {
      distance += said.word(start + i).marksFrom(name.words().get(i));
    }
    return distance;
  }
}
