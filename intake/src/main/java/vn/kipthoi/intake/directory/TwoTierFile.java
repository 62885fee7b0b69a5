package vn.kipthoi.intake.directory;

import static vn.kipthoi.intake.Validity.REFORM;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.intake.Validity;

/** The units since the reform of 1 July 2025, each with what it was made of. */
final class TwoTierFile {

  private final Map<UnitLevel, UnitCode> open = new EnumMap<>(UnitLevel.class);

  void read(List<TableLine> lines, DirectoryDraft draft) {
    lines.forEach(line -> read(line, draft));
  }

  private void read(TableLine line, DirectoryDraft draft) {
    var unit = new AdministrativeUnit(
        line.code(1), line.kind(0), line.required(2, "name"), parent(line), Validity.since(REFORM));
    open.put(unit.level(), unit.code());
    draft.begin(unit);
    line.words(3).stream().map(former -> succession(former, unit)).forEach(draft::link);
  }

  private UnitCode parent(TableLine line) {
    return switch (line.kind(0).level()) {
      case COMMUNE -> open.getOrDefault(UnitLevel.AREA, UnitCode.NATION);
      case AREA -> open.getOrDefault(UnitLevel.PROVINCE, UnitCode.NATION);
      default -> UnitCode.NATION;
    };
  }

  private static Succession succession(String former, AdministrativeUnit successor) {
    var code = TableLine.code(former.replaceAll("[~-]$", ""));
    return new Succession(code, successor.code(), REFORM, inhabitants(former));
  }

  private static Inhabitants inhabitants(String former) {
    return switch (former.charAt(former.length() - 1)) {
      case '~' -> Inhabitants.SOME;
      case '-' -> Inhabitants.NONE;
      default -> Inhabitants.ALL;
    };
  }
}
