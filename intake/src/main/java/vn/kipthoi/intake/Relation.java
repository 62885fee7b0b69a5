package vn.kipthoi.intake;

/** What the person who harms is to the child. */
public enum Relation implements Coded {
  PARENT,
  FATHER,
  MOTHER,
  STEP_PARENT,
  CAREGIVER,
  SIBLING,
  RELATIVE,
  TEACHER,
  SCHOOLMATE,
  NEIGHBOUR,
  ACQUAINTANCE,
  EMPLOYER,
  STRANGER,
  ONLINE,
  OFFICIAL,
  UNKNOWN;

  /**
   * Whether the child depends on this person. Harm by such a one puts the child in need of emergency
   * protection by definition (Decree 56/2017/NĐ-CP, art. 31(1)).
   */
  public boolean caresForTheChild() {
    return switch (this) {
      case PARENT, FATHER, MOTHER, STEP_PARENT, CAREGIVER -> true;
      case SIBLING, RELATIVE, TEACHER, SCHOOLMATE, NEIGHBOUR, ACQUAINTANCE, EMPLOYER, STRANGER ->
        false;
      case ONLINE, OFFICIAL, UNKNOWN -> false;
    };
  }
}
