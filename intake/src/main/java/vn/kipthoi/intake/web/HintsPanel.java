package vn.kipthoi.intake.web;

import java.time.Instant;
import java.util.List;
import vn.kipthoi.intake.likeness.web.LikenessWords;

/**
 * What the operators' form shows of reports like the one being typed.
 *
 * @param mark a keyed word for what was looked for, so that the same is not looked for twice
 * @param unchanged whether nothing was looked for because nothing that counts has changed
 */
public record HintsPanel(
    LikenessWords words, String mark, boolean unchanged, List<Row> rows, boolean elsewhere) {

  public HintsPanel {
    rows = List.copyOf(rows);
  }

  /** One case, in words. */
  public record Row(
      String caseNumber,
      String became,
      Instant heardAt,
      String says,
      String why,
      boolean same,
      boolean notSame) {}

  static HintsPanel unchanged(LikenessWords words, String mark) {
    return new HintsPanel(words, mark, true, List.of(), false);
  }

  /** Those that may still be the same child. */
  public List<Row> shown() {
    return rows.stream().filter(row -> !row.notSame()).toList();
  }

  /** Those of which the operator said that it is another child; folded away, and taken back there. */
  public List<Row> aside() {
    return rows.stream().filter(Row::notSame).toList();
  }

  public boolean isEmpty() {
    return rows.isEmpty() && !elsewhere;
  }
}
