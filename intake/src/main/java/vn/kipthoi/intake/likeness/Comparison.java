package vn.kipthoi.intake.likeness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Sex;

/** Compares two reports, the same way in either order. */
public final class Comparison {

  private static final Duration CLOSE = Duration.ofDays(3);
  private static final int YEARS_APART = 4;

  private final Traits one;
  private final Traits other;
  private final List<Reason> reasons = new ArrayList<>();

  private Comparison(Traits one, Traits other) {
    this.one = one;
    this.other = other;
  }

  /** What the two have in common; empty when it is too little to mention. */
  public static Optional<Likeness> of(Traits one, Traits other) {
    var comparison = new Comparison(one, other);
    comparison.child();
    comparison.phone();
    comparison.place();
    comparison.suspect();
    comparison.time();
    return Likeness.of(comparison.reasons);
  }

  private void child() {
    NameComparison.agreement(one.child(), other.child()).ifPresent(reasons::add);
    found(NameComparison.differ(one.child(), other.child()), Reason.NAME_DIFFERS);
    found(sexDiffers(), Reason.SEX_DIFFERS);
    one.birthYear().ifPresent(here -> other.birthYear().ifPresent(there -> birth(here - there)));
  }

  private void birth(int yearsBetween) {
    var years = Math.abs(yearsBetween);
    found(years == 0, Reason.SAME_BIRTH_YEAR);
    found(years == 1, Reason.NEAR_BIRTH_YEAR);
    found(years >= YEARS_APART, Reason.BIRTH_YEARS_APART);
  }

  private void phone() {
    found(one.phone().isPresent() && one.phone().equals(other.phone()), Reason.SAME_PHONE);
  }

  private void place() {
    var sameCommune = inTheSameCommune();
    found(sameCommune, Reason.SAME_COMMUNE);
    found(sameCommune && !Collections.disjoint(one.hamlets(), other.hamlets()), Reason.SAME_HAMLET);
  }

  private void suspect() {
    NameComparison.agreement(one.suspectNames(), other.suspectNames())
        .flatMap(this::suspectNamed)
        .ifPresent(reasons::add);
    found(sameRelation(one.suspect(), other.suspect()), Reason.SAME_SUSPECT_RELATION);
  }

  /** "Ông Hùng" is somebody only where he lives. */
  private Optional<Reason> suspectNamed(Reason name) {
    if (name.identifying()) {
      return Optional.of(Reason.SAME_SUSPECT_NAME);
    }
    return inTheSameCommune() ? Optional.of(Reason.SUSPECT_CALLED_ALIKE) : Optional.empty();
  }

  private void time() {
    var between = Duration.between(one.heardAt(), other.heardAt()).abs();
    found(between.compareTo(CLOSE) <= 0, Reason.CLOSE_IN_TIME);
  }

  private boolean inTheSameCommune() {
    return !Collections.disjoint(one.communes(), other.communes());
  }

  private boolean sexDiffers() {
    return one.sex() != Sex.UNKNOWN && other.sex() != Sex.UNKNOWN && one.sex() != other.sex();
  }

  private static boolean sameRelation(Relation one, Relation other) {
    return one != Relation.UNKNOWN && (one == other || parents(one, other) || parents(other, one));
  }

  /** Some say only "a parent" where others say which. */
  private static boolean parents(Relation vague, Relation said) {
    return vague == Relation.PARENT && (said == Relation.FATHER || said == Relation.MOTHER);
  }

  private void found(boolean holds, Reason reason) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
