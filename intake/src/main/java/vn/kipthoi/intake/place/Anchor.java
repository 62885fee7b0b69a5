package vn.kipthoi.intake.place;

/** How sure it is that a name in what was said means a unit at all; the higher the surer. */
enum Anchor {
  /** It is the name of a street, a market, a person. */
  SOMETHING_ELSE,
  /** It stands among other words and may be none. */
  LOOSE,
  /** It stands where a place is said: after "ở", between commas, next to its district. */
  IN_PLACE,
  /** Its kind was said with it. */
  KIND_SAID;

  boolean holds() {
    return compareTo(IN_PLACE) >= 0;
  }
}
