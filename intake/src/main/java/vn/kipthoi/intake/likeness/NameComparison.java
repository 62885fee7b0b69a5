package vn.kipthoi.intake.likeness;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What two people's names have in common, in whatever way each of them is called. */
final class NameComparison {

  private NameComparison() {}

  /** The weightiest agreement between any two of them; empty when nothing agrees. */
  static Optional<Reason> agreement(List<Name> some, List<Name> others) {
    return some.stream()
        .flatMap(one -> others.stream().flatMap(other -> agreement(one, other).stream()))
        .max(Comparator.comparing(Reason::weight));
  }

  /** Whether both are named in full, and no two of the names have anything telling in common. */
  static boolean differ(List<Name> some, List<Name> others) {
    return !some.isEmpty()
        && !others.isEmpty()
        && some.stream().allMatch(NameComparison::inFull)
        && others.stream().allMatch(NameComparison::inFull)
        && some.stream()
            .noneMatch(one -> others.stream().anyMatch(other -> tellTheSame(one, other)));
  }

  private static Optional<Reason> agreement(Name one, Name other) {
    return agreement(one, other, UnaryOperator.identity())
        .or(() -> agreement(one, other, Sounds::of).map(reason -> Reason.NAME_SOUNDS_ALIKE));
  }

  private static Optional<Reason> agreement(Name one, Name other, UnaryOperator<String> as) {
    if (disjoint(spelled(one.telling(), as), spelled(other.telling(), as))) {
      return Optional.empty();
    }
    var here = spelled(one.core(), as);
    var there = spelled(other.core(), as);
    var shared = here.stream().filter(there::contains).count();
    var shorter = Math.min(here.size(), there.size());
    if (shared == shorter && shorter > 1) {
      var whole = here.size() == there.size() && middleAgrees(one, other);
      return Optional.of(whole ? Reason.SAME_NAME : Reason.NAME_WITHIN);
    }
    return shorter == 1 || shared > 1 ? Optional.of(Reason.SAME_CALL_NAME) : Optional.empty();
  }

  /** "Văn" for boys and "Thị" for girls: left out often, and rarely mixed up. */
  private static boolean middleAgrees(Name one, Name other) {
    return one.middle().isEmpty()
        || other.middle().isEmpty()
        || Set.copyOf(one.middle()).equals(Set.copyOf(other.middle()));
  }

  private static boolean tellTheSame(Name one, Name other) {
    return !disjoint(spelled(one.telling(), Sounds::of), spelled(other.telling(), Sounds::of));
  }

  private static boolean inFull(Name name) {
    return name.core().size() > 1;
  }

  private static Set<String> spelled(List<String> words, UnaryOperator<String> as) {
    return words.stream().map(as).collect(toUnmodifiableSet());
  }

  private static boolean disjoint(Set<String> some, Set<String> others) {
    return some.stream().noneMatch(others::contains);
  }
}
