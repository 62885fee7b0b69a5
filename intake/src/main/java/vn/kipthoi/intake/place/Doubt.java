package vn.kipthoi.intake.place;

/** What keeps the only candidate from being certain. */
public enum Doubt {
  /** Another diacritic was written than the name has. */
  OTHER_DIACRITICS,
  /** "xã" was said of a thị trấn, and no district with it. */
  OTHER_KIND,
  /** The name ended before 2025 and is known from the press. */
  FORMER_NAME,
  /** It may be no place at all, or the name of a street. */
  LOOSELY_NAMED,
  /** Another unit was named, which it does not lie in. */
  SOMETHING_LEFT_OVER
}
