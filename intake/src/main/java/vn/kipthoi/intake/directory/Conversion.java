package vn.kipthoi.intake.directory;

import static vn.kipthoi.intake.Validity.REFORM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitKind;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.intake.Validity;

/** Brings the records into line with the conversion table, for the provinces that it speaks of. */
final class Conversion {

  private final DirectoryRecords current;
  private final DirectoryDraft draft;
  private final FormerCommunes formerCommunes;
  private final Set<UnitCode> converted = new HashSet<>();
  private final Set<UnitCode> provinces = new HashSet<>();
  private final List<Succession> links = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  Conversion(DirectoryRecords current) {
    this.current = current;
    this.draft = DirectoryDraft.of(current);
    this.formerCommunes = new FormerCommunes(current);
  }

  Revision by(List<ConversionRow> rows) {
    rows.forEach(this::take);
    refuseWhatIsMissing();
    if (!refusals.isEmpty()) {
      return new Revision.Refused(refusals);
    }
    draft.unlink(REFORM, converted);
    links.forEach(draft::link);
    return new Revision.Proposed(current, draft.finished());
  }

  private void take(ConversionRow row) {
    try {
      var former = formerCommunes.find(row);
      links.add(new Succession(former.code(), row.newCommune(), REFORM, row.inhabitants()));
      provinces.add(row.newProvince());
      if (converted.add(row.newCommune())) {
        settle(row, former);
      }
    } catch (RowRefused refused) {
      refusals.add(refused.in(row.number()));
    }
  }

  private void settle(ConversionRow row, AdministrativeUnit former) {
    var kind = kind(row.newName());
    var name = row.newName().substring(kind.vietnamese().length()).strip();
    var known = draft.find(row.newCommune(), REFORM);
    if (known.isEmpty()) {
      draft.begin(new AdministrativeUnit(
          row.newCommune(), kind, name, above(row, former), Validity.since(REFORM)));
    } else if (known.get().kind() != kind || !known.get().name().equals(name)) {
      draft.replace(
          known.get(),
          new AdministrativeUnit(
              known.get().code(), kind, name, known.get().parent(), known.get().validity()));
    }
  }

  private static UnitKind kind(String fullName) {
    return Arrays.stream(UnitKind.values())
        .filter(kind -> kind.level() == UnitLevel.COMMUNE)
        .filter(kind -> fullName.startsWith(kind.vietnamese() + " "))
        .findFirst()
        .orElseThrow(() -> new RowRefused("“" + fullName + "” does not begin with its kind"));
  }

  /** The supervising area of the district that it came from, or the province where there is none. */
  private UnitCode above(ConversionRow row, AdministrativeUnit former) {
    var district = former.level() == UnitLevel.DISTRICT ? former.code() : former.parent();
    var area = new UnitCode("A" + row.newProvince() + "-" + district);
    return draft.find(area, REFORM).isPresent()
        ? area
        : draft.inForce(row.newProvince(), REFORM).code();
  }

  /** A table that lacks a commune of a province it speaks of is not the whole truth about it. */
  private void refuseWhatIsMissing() {
    current.units().stream()
        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
        .filter(unit -> unit.validity().from().equals(REFORM))
        .filter(unit -> provinces.contains(province(unit)))
        .filter(unit -> !converted.contains(unit.code()))
        .map(unit -> new Refusal(0, unit.code() + " " + unit.fullName() + " is not in the table"))
        .forEach(refusals::add);
  }

  private UnitCode province(AdministrativeUnit unit) {
    var at = unit;
    while (at.level() != UnitLevel.PROVINCE && at.level() != UnitLevel.NATION) {
      at = draft.inForce(at.parent(), REFORM);
    }
    return at.code();
  }
}
