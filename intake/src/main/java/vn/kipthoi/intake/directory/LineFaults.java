package vn.kipthoi.intake.directory;

import java.util.ArrayList;
import java.util.List;
import vn.kipthoi.intake.UnitChanges.Column;
import vn.kipthoi.intake.UnitChanges.Fault;
import vn.kipthoi.intake.UnitChanges.What;

/** Reads a line field by field, so that all that is wrong with it is said at once. */
final class LineFaults {

  private static final List<Column> BEGINNING = List.of(Column.DAY, Column.CHANGE, Column.CODE);

  private LineFaults() {}

  /** Those that can be seen without the directory. */
  static List<Fault> of(TableLine line) {
    var columns = columns(line.text(1));
    var faults = new ArrayList<Fault>();
    for (var index = 0; index < columns.size(); index++) {
      try {
        look(line, columns.get(index), index);
      } catch (RowRefused refused) {
        faults.add(new Fault(line.number(), columns.get(index), refused.what(), refused.said()));
      }
    }
    return faults;
  }

  /** The field that it is about is the one that says so. */
  static Fault fault(TableLine line, RowRefused refused) {
    var columns = columns(line.text(1));
    for (var index = columns.size() - 1; index > BEGINNING.indexOf(Column.CODE); index--) {
      if (line.text(index).equals(refused.said())) {
        return new Fault(line.number(), columns.get(index), refused.what(), refused.said());
      }
    }
    return new Fault(line.number(), Column.CODE, refused.what(), refused.said());
  }

  private static void look(TableLine line, Column column, int index) {
    if (line.text(index).isEmpty()) {
      throw new RowRefused(column + " is missing", What.MISSING, "");
    }
    var _ = switch (column) {
      case DAY -> line.day(index);
      case CODE, ABOVE, SUCCESSOR -> line.code(index);
      case KIND -> line.kind(index);
      case INHABITANTS -> AmendmentsFile.inhabitants(line.text(index));
      case CHANGE -> known(line.text(index));
      case NAME, DECREE -> line.text(index);
    };
  }

  private static String known(String change) {
    if (columns(change).equals(BEGINNING)) {
      throw new RowRefused("“" + change + "” is no change", What.NOT_A_CHANGE, change);
    }
    return change;
  }

  private static List<Column> columns(String change) {
    var columns = new ArrayList<>(BEGINNING);
    columns.addAll(
        switch (change) {
          case "retype" -> List.of(Column.KIND, Column.DECREE);
          case "rename" -> List.of(Column.NAME, Column.DECREE);
          case "place" -> List.of(Column.ABOVE, Column.DECREE);
          case "add" -> List.of(Column.KIND, Column.NAME, Column.ABOVE, Column.DECREE);
          case "end" -> List.of(Column.DECREE);
          case "link" -> List.of(Column.SUCCESSOR, Column.INHABITANTS, Column.DECREE);
          default -> List.<Column>of();
        });
    return List.copyOf(columns);
  }
}
