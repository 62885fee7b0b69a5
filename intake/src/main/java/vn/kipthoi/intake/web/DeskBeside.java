package vn.kipthoi.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands beside the form, whoever is on the line.
 *
 * @param mine what the operator took, the latest first
 * @param drafts what the operator began and did not end
 * @param left drafts of anybody that name danger and lie untouched: an alarm
 */
public record DeskBeside(List<MineRow> mine, List<DraftLine> drafts, List<DraftLine> left) {

  static final DeskBeside NOTHING = new DeskBeside(List.of(), List.of(), List.of());

  public DeskBeside {
    mine = List.copyOf(mine);
    drafts = List.copyOf(drafts);
    left = List.copyOf(left);
  }

  /** Those that nobody has accepted yet, the most urgent first. */
  public List<MineRow> unanswered() {
    return mine.stream()
        .filter(row -> !row.answered())
        .sorted(Comparator.comparing(MineRow::level).thenComparing(MineRow::heardAt))
        .toList();
  }

  /** All of them, those that nobody has accepted first. */
  public List<MineRow> inOrder() {
    return Stream.concat(unanswered().stream(), answered().stream()).toList();
  }

  public List<MineRow> answered() {
    return mine.stream().filter(MineRow::answered).toList();
  }
}
