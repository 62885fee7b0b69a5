package vn.kipthoi.intake.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.intake.place.KindWords.Said;

/** Finds every name of a unit in what was said, overlapping ones included. */
final class Mentions {

  /** A run of words and the names that it is. */
  private record Run(int start, int end, List<KnownName> known) {

    /** Whether it takes for itself the word before another run; a word alone would be no name. */
    boolean takesTheWordBefore(Run other) {
      return end == other.start && end - start > 1;
    }
  }

  private final NameIndex names;

  Mentions(NameIndex names) {
    this.names = names;
  }

  List<Mention> in(Utterance said) {
    var runs = runs(said);
    return runs.stream()
        .flatMap(run -> kinds(said, run, runs).flatMap(kind -> mention(said, run, kind).stream()))
        .toList();
  }

  private List<Run> runs(Utterance said) {
    var runs = new ArrayList<Run>();
    for (var i = 0; i < said.length(); i++) {
      var start = i;
      names.namesFrom(said, start, (end, known) -> runs.add(new Run(start, end, known)));
    }
    return runs;
  }

  /**
   * The kind that was said with a name. Where the kind may as well be the end of another name, "tam xa
   * dong anh" for Tàm Xá, Đông Anh, the name is taken without it too.
   */
  private static Stream<Optional<Said>> kinds(Utterance said, Run run, List<Run> runs) {
    var before = KindWords.before(said, run.start());
    var kind = before.or(() -> KindWords.after(said, run.end()));
    var endsAnotherName =
        before.isPresent() && runs.stream().anyMatch(other -> other.takesTheWordBefore(run));
    return endsAnotherName ? Stream.of(kind, Optional.empty()) : Stream.of(kind);
  }

  private static Optional<Mention> mention(Utterance said, Run run, Optional<Said> kind) {
    var matches = run.known().stream()
        .filter(name -> kind.isEmpty() ? bare(said, run, name) : fits(name, kind.get()))
        .map(name -> match(said, run, name, kind))
        .toList();
    return matches.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mention(run.start(), run.end(), kind, CueWords.before(said, run.start()), matches));
  }

  /** Whether the words can be this name although no kind was said. */
  private static boolean bare(Utterance said, Run run, KnownName name) {
    var alone = said.word(run.start()).opens() && said.closesAt(run.end());
    return !name.number() && (alone || !name.tooShortAlone());
  }

  private static boolean fits(KnownName name, Said kind) {
    return kind.kinds().stream().anyMatch(said -> said.level() == name.place().level())
        && (!name.number() || name.kinds().stream().anyMatch(kind.kinds()::contains));
  }

  private static Mention.Match match(Utterance said, Run run, KnownName name, Optional<Said> kind) {
    var otherKind =
        kind.isPresent() && name.kinds().stream().noneMatch(kind.get().kinds()::contains);
    return new Mention.Match(name, said.marked() ? marks(said, run, name) : 0, otherKind);
  }

  private static int marks(Utterance said, Run run, KnownName name) {
    var distance = 0;
    for (var i = 0; i < name.words().size(); i++) {
      distance += said.word(run.start() + i).marksFrom(name.words().get(i));
    }
    return distance;
  }
}
