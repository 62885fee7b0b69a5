package vn.kipthoi.routing.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what somebody belongs to a case. */
public enum PersonRole {
  CHILD,
  SIBLING,
  PARENT,
  CAREGIVER,
  /** An adult who watches over the child's safety: P5 of the forms. */
  PROTECTING_ADULT,
  SUSPECT,
  WITNESS,
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<PersonRole> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
