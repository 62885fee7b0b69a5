package vn.kipthoi.intake.place;

/** What stands before a name and tells whether a unit is meant by it at all. */
enum Cue {
  /** A street, a hamlet, a market, a person: the name is theirs, whatever unit bears it too. */
  SOMETHING_ELSE,
  /** "ở", "tại": a place follows. */
  A_PLACE,
  NONE
}
