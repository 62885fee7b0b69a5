package vn.kipthoi.intake.directory;

import static vn.kipthoi.intake.Validity.REFORM;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.OtherName;
import vn.kipthoi.intake.OtherName.Standing;
import vn.kipthoi.intake.UnitCode;

/** Finds the unit of 30 June 2025 that a row of the conversion table speaks of, or refuses. */
final class FormerCommunes {

  private static final LocalDate LAST_DAY = REFORM.minusDays(1);

  private final Directory before;

  FormerCommunes(DirectoryRecords records) {
    before = new Directory(records, LAST_DAY);
  }

  /**
   * @throws RowRefused when code, name and district do not agree on one unit
   */
  AdministrativeUnit find(ConversionRow row) {
    if (row.wholeDistrict()) {
      return inForce(row.district());
    }
    return row.oldCommune().map(code -> checked(row, inForce(code))).orElseGet(() -> byName(row));
  }

  private AdministrativeUnit inForce(UnitCode code) {
    return before
        .find(code)
        .orElseThrow(() -> new RowRefused("no unit had the code " + code + " on " + LAST_DAY));
  }

  /** The code decides; a name or district that contradicts it means that one of them is wrong. */
  private AdministrativeUnit checked(ConversionRow row, AdministrativeUnit unit) {
    if (names(unit).noneMatch(name -> Spelled.alike(name, row.oldName()))) {
      throw new RowRefused(
          unit.code() + " was " + unit.fullName() + " and not “" + row.oldName() + "”");
    }
    if (!row.oldDistrict().isEmpty() && !unit.parent().equals(row.district())) {
      throw new RowRefused(
          unit.code() + " lay in " + unit.parent() + " and not in “" + row.oldDistrict() + "”");
    }
    return unit;
  }

  private AdministrativeUnit byName(ConversionRow row) {
    var found = inDistrict(row);
    if (found.size() != 1) {
      throw new RowRefused("the old code is missing, and %d communes of “%s” are called “%s”"
          .formatted(found.size(), row.oldDistrict(), row.oldName()));
    }
    return found.getFirst();
  }

  private List<AdministrativeUnit> inDistrict(ConversionRow row) {
    return before.within(row.district()).stream()
        .filter(unit -> names(unit).anyMatch(name -> Spelled.alike(name, row.oldName())))
        .toList();
  }

  private Stream<String> names(AdministrativeUnit unit) {
    var others = before.records().otherNames().stream()
        .filter(other -> other.standing() == Standing.OFFICIAL)
        .filter(other -> other.unit().equals(unit.code()))
        .map(OtherName::name)
        .map(name -> unit.kind().vietnamese() + " " + name);
    return Stream.concat(Stream.of(unit.fullName()), others);
  }
}
