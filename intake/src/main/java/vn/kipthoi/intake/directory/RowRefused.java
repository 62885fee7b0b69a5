package vn.kipthoi.intake.directory;

import vn.kipthoi.intake.UnitChanges.What;

/** Thrown while one row is read or applied; whoever walks the rows gathers it as a {@link Refusal}. */
final class RowRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final What what;
  private final String said;

  /** Of files that no person types: the reason is enough. */
  RowRefused(String reason) {
    this(reason, What.NOT_A_TABLE, "");
  }

  /** @param said the field that it is about, as it stands in the row */
  RowRefused(String reason, What what, String said) {
    super(reason, null, false, false);
    this.what = what;
    this.said = said;
  }

  What what() {
    return what;
  }

  String said() {
    return said;
  }

  Refusal in(int row) {
    return new Refusal(row, String.valueOf(getMessage()));
  }
}
