package vn.kipthoi.intake.directory;

import static vn.kipthoi.intake.Validity.REFORM;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.OtherName;
import vn.kipthoi.intake.OtherName.Standing;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.intake.Validity;

/** The units under three tiers: a line lies in the last line above it of the tier above. */
final class ThreeTierFile {

  private static final Validity UNTIL_REFORM = Validity.until(REFORM);

  private final Map<UnitLevel, UnitCode> open = new EnumMap<>(UnitLevel.class);

  void read(List<TableLine> lines, DirectoryDraft draft) {
    lines.forEach(line -> read(line, draft));
  }

  private void read(TableLine line, DirectoryDraft draft) {
    var unit = new AdministrativeUnit(
        line.code(1), line.kind(0), line.required(2, "name"), parent(line), UNTIL_REFORM);
    open.put(unit.level(), unit.code());
    draft.begin(unit);
    line.fields().stream()
        .skip(3)
        .map(spelling -> written(spelling, unit))
        .forEach(draft::alsoCalled);
  }

  private UnitCode parent(TableLine line) {
    return switch (line.kind(0).level()) {
      case COMMUNE -> open.getOrDefault(UnitLevel.DISTRICT, UnitCode.NATION);
      case DISTRICT -> open.getOrDefault(UnitLevel.PROVINCE, UnitCode.NATION);
      default -> UnitCode.NATION;
    };
  }

  private static OtherName written(String spelling, AdministrativeUnit unit) {
    return new OtherName(
        spelling, unit.kind(), unit.code(), REFORM.minusDays(1), Standing.OFFICIAL, UNTIL_REFORM);
  }
}
