package vn.kipthoi.intake.place;

import java.util.Collection;
import java.util.List;
import vn.kipthoi.intake.OtherName.Standing;
import vn.kipthoi.intake.place.Reading.Named;

/**
 * How well names agree with the words that were said for them; less is better in every respect.
 *
 * @param marks how far the diacritics are off
 * @param otherKinds how often another kind was said, "xã" of a thị trấn
 * @param nicknames how many districts and provinces are only called so by people
 * @param formerName whether the name ended before 2025
 */
record Agreement(int marks, int otherKinds, int nicknames, boolean formerName) {

  static Agreement of(Named meant, List<Named> along) {
    var marks = meant.match().marks();
    var otherKinds = meant.match().otherKind() ? 1 : 0;
    var nicknames = 0;
    for (var named : along) {
      marks += named.match().marks();
      otherKinds += named.match().otherKind() ? 1 : 0;
      nicknames += named.match().name().standing() == Standing.OFFICIAL ? 0 : 1;
    }
    return new Agreement(
        marks, otherKinds, nicknames, meant.match().name().standing() == Standing.FORMER);
  }

  /** Whether it is better than another in some respect, and in none worse. */
  boolean betterThan(Agreement other) {
    return marks <= other.marks
        && otherKinds <= other.otherKinds
        && nicknames <= other.nicknames
        && (!formerName || other.formerName)
        && !equals(other);
  }

  boolean bestAmong(Collection<Agreement> others) {
    return others.stream().noneMatch(other -> other.betterThan(this));
  }
}
