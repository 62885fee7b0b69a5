package vn.kipthoi.intake.directory;

/** Thrown while one row is read or applied; whoever walks the rows gathers it as a {@link Refusal}. */
final class RowRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  RowRefused(String reason) {
    super(reason, null, false, false);
  }

  Refusal in(int row) {
    return new Refusal(row, String.valueOf(getMessage()));
  }
}
