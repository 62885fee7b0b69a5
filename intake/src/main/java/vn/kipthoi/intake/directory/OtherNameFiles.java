package vn.kipthoi.intake.directory;

import static vn.kipthoi.intake.Validity.REFORM;

import java.time.LocalDate;
import java.util.List;
import vn.kipthoi.intake.OtherName;
import vn.kipthoi.intake.OtherName.Standing;
import vn.kipthoi.intake.Validity;

/** Names that people use although no unit has them: hints for the search, never law. */
final class OtherNameFiles {

  private static final LocalDate BEFORE = REFORM.minusDays(1);

  private OtherNameFiles() {}

  static void readSpoken(List<TableLine> lines, DirectoryDraft draft) {
    for (var line : lines) {
      line.words(2).stream().map(code -> spoken(line, code, BEFORE)).forEach(draft::alsoCalled);
      line.words(3).stream().map(code -> spoken(line, code, REFORM)).forEach(draft::alsoCalled);
    }
  }

  static void readFormer(List<TableLine> lines, DirectoryDraft draft) {
    lines.stream().map(OtherNameFiles::former).forEach(draft::alsoCalled);
  }

  private static OtherName spoken(TableLine line, String code, LocalDate on) {
    return new OtherName(
        line.required(1, "name"),
        line.kind(0),
        TableLine.code(code),
        on,
        Standing.SPOKEN,
        Validity.ALWAYS);
  }

  private static OtherName former(TableLine line) {
    return new OtherName(
        line.required(2, "name"),
        line.kind(1),
        line.code(0),
        BEFORE,
        Standing.FORMER,
        Validity.until(lastYear(line)));
  }

  private static LocalDate lastYear(TableLine line) {
    return line.text(3).isEmpty() ? REFORM : LocalDate.of(Integer.parseInt(line.text(3)) + 1, 1, 1);
  }
}
