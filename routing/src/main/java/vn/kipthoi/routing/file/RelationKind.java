package vn.kipthoi.routing.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one person of a case is to another: the first is the … of the second. */
public enum RelationKind {
  PARENT,
  STEP_PARENT,
  GRANDPARENT,
  SIBLING,
  RELATIVE,
  GUARDIAN,
  SPOUSE,
  TEACHER,
  NEIGHBOUR,
  EMPLOYER,
  LIVES_WITH,
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<RelationKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
