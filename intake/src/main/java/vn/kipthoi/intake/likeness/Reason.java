package vn.kipthoi.intake.likeness;

import vn.kipthoi.intake.Coded;

/**
 * One thing that speaks for or against two reports being about the same child. Each is said in words
 * beside the hint; it tells what agrees, and never what the other report says.
 */
public enum Reason implements Coded {
  /** The whole name agrees, in any order and spelling. */
  SAME_NAME(4, true),
  /** The shorter name is part of the longer one, with at least two of its words. */
  NAME_WITHIN(3, true),
  /** The name that the child is called by agrees; one of the reports gives no more. */
  SAME_CALL_NAME(2, false),
  /** The name agrees as it sounds on the telephone. */
  NAME_SOUNDS_ALIKE(2, false),
  SAME_PHONE(3, true),
  /** The same hamlet, street or house, in the same commune. */
  SAME_HAMLET(4, true),
  /** The same commune, or what became of it. */
  SAME_COMMUNE(2, false),
  SAME_BIRTH_YEAR(1, false),
  /** A year apart: ages are estimated, and a lunar year counts from birth. */
  NEAR_BIRTH_YEAR(1, false),
  /** The name of whoever harms agrees. */
  SAME_SUSPECT_NAME(3, true),
  /** Whoever harms is called alike, in the same commune. */
  SUSPECT_CALLED_ALIKE(1, false),
  /** Whoever harms is the same to the child. */
  SAME_SUSPECT_RELATION(1, false),
  /** Heard within three days of each other. */
  CLOSE_IN_TIME(1, false),

  NAME_DIFFERS(-4, false),
  SEX_DIFFERS(-3, false),
  BIRTH_YEARS_APART(-3, false);

  private final int weight;
  private final boolean identifying;

  Reason(int weight, boolean identifying) {
    this.weight = weight;
    this.identifying = identifying;
  }

  /** Whether it makes the same child more likely; otherwise it speaks against it. */
  public boolean speaksFor() {
    return weight > 0;
  }

  /** Whether a name or an address agrees. Who called says nothing about whom the call is about. */
  boolean speaksOfSomebody() {
    return switch (this) {
      case SAME_NAME,
          NAME_WITHIN,
          SAME_CALL_NAME,
          NAME_SOUNDS_ALIKE,
          SAME_HAMLET,
          SAME_SUSPECT_NAME -> true;
      case SAME_PHONE,
          SAME_COMMUNE,
          SAME_BIRTH_YEAR,
          NEAR_BIRTH_YEAR,
          SUSPECT_CALLED_ALIKE,
          SAME_SUSPECT_RELATION,
          CLOSE_IN_TIME,
          NAME_DIFFERS,
          SEX_DIFFERS,
          BIRTH_YEARS_APART -> false;
    };
  }

  int weight() {
    return weight;
  }

  /** Whether it tells one family from the next; without such a reason nothing looks certain. */
  boolean identifying() {
    return identifying;
  }
}
