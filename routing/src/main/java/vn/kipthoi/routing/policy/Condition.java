package vn.kipthoi.routing.policy;

import java.util.Locale;

/** What must hold in a case, beside its priority, for a length of a clock to apply. */
public enum Condition {
  ALWAYS,
  /** A box or word of danger in a web report: a person must look at it first of all. */
  DANGER,
  /**
   * The law's twelve hours: serious harm or the risk of it, or whoever cares for the child is who
   * harms it (Decree 56/2017/NĐ-CP, art. 26(3) and 31(1)).
   */
  TWELVE_HOURS,
  /** There are signs of a crime. */
  CRIME_SIGN;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Condition ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
