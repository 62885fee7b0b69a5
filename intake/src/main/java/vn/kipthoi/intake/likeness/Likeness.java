package vn.kipthoi.intake.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What two reports have in common, as a hint for a person.
 *
 * <p>The strength follows from the reasons alone, so that whoever reads them can follow it: each has
 * a weight, more of them never make it weaker, and "certain-looking" needs one that tells families
 * apart. The weights are house rules ([P] in the specification), measured against nothing but the
 * examples of their tests.
 *
 * @param reasons those for it first, the weightiest first
 */
public record Likeness(Strength strength, List<Reason> reasons) {

  /** The strongest first, and of two as strong the one for which more speaks. */
  public static final Comparator<Likeness> LIKEST_FIRST = Comparator.comparing(Likeness::strength)
      .thenComparing(likeness -> weightOf(likeness.reasons()))
      .reversed();

  private static final int POSSIBLE_FROM = 3;
  private static final int LIKELY_FROM = 5;
  private static final int CERTAIN_LOOKING_FROM = 7;

  public Likeness {
    reasons = List.copyOf(reasons);
  }

  /** Empty when too little is alike to say anything. */
  static Optional<Likeness> of(List<Reason> reasons) {
    return strengthOf(reasons).map(strength -> new Likeness(strength, inOrder(reasons)));
  }

  private static Optional<Strength> strengthOf(List<Reason> reasons) {
    var weight = weightOf(reasons);
    if (weight < POSSIBLE_FROM) {
      return Optional.empty();
    }
    if (weight < LIKELY_FROM) {
      return Optional.of(Strength.POSSIBLE);
    }
    var tellsFamiliesApart = reasons.stream().anyMatch(Reason::identifying);
    return Optional.of(
        weight >= CERTAIN_LOOKING_FROM && tellsFamiliesApart
            ? Strength.CERTAIN_LOOKING
            : Strength.LIKELY);
  }

  /**
   * Whether the two count as reports about the same child, address or suspect (rule 3 of triage): a
   * likely likeness in which a name or an address speaks, and not only commune, age and week.
   */
  public boolean countsAsRepeat() {
    return strength.compareTo(Strength.LIKELY) >= 0
        && reasons.stream().anyMatch(Reason::speaksOfSomebody);
  }

  private static int weightOf(List<Reason> reasons) {
    return reasons.stream().mapToInt(Reason::weight).sum();
  }

  private static List<Reason> inOrder(List<Reason> reasons) {
    return reasons.stream()
        .sorted((one, other) -> one.weight() == other.weight()
            ? one.compareTo(other)
            : Integer.compare(other.weight(), one.weight()))
        .toList();
  }
}
