package vn.kipthoi.intake.directory;

/**
 * A row that cannot be placed, and why; in words for the person who imports.
 *
 * @param row counted from 1, as the spreadsheet or editor shows it
 */
public record Refusal(int row, String reason) {

  @Override
  public String toString() {
    return "row " + row + ": " + reason;
  }
}
