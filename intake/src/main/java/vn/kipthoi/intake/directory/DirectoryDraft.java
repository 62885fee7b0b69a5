package vn.kipthoi.intake.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.OtherName;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitChanges.What;
import vn.kipthoi.intake.UnitCode;

/** Records while they are being written, change by change; used by one thread. */
final class DirectoryDraft {

  private final Map<UnitCode, List<AdministrativeUnit>> units = new LinkedHashMap<>();
  private final Set<Succession> successions = new LinkedHashSet<>();
  private final List<OtherName> otherNames = new ArrayList<>();

  static DirectoryDraft of(DirectoryRecords records) {
    var draft = new DirectoryDraft();
    records.units().forEach(draft::begin);
    records.successions().forEach(draft::link);
    records.otherNames().forEach(draft::alsoCalled);
    return draft;
  }

  void begin(AdministrativeUnit unit) {
    versions(unit.code()).add(unit);
  }

  void link(Succession succession) {
    var unused = successions.add(succession);
  }

  /** Forgets what these units were made of on that day. */
  void unlink(LocalDate on, Set<UnitCode> successors) {
    var unused =
        successions.removeIf(link -> link.on().equals(on) && successors.contains(link.successor()));
  }

  void alsoCalled(OtherName name) {
    otherNames.add(name);
  }

  Optional<AdministrativeUnit> find(UnitCode code, LocalDate on) {
    return versions(code).stream().filter(unit -> unit.validity().covers(on)).findFirst();
  }

  /** The unit on that day, which must be there. */
  AdministrativeUnit inForce(UnitCode code, LocalDate on) {
    return find(code, on)
        .orElseThrow(() -> new RowRefused(
            "no unit has the code " + code + " on " + on, What.UNKNOWN_UNIT, code.text()));
  }

  void end(UnitCode code, LocalDate on) {
    var ending = inForce(code, on.minusDays(1));
    replace(
        ending,
        new AdministrativeUnit(
            code,
            ending.kind(),
            ending.name(),
            ending.parent(),
            ending.validity().endingOn(on)));
  }

  /** Ends a unit and lets it go on under the same code, changed. */
  void change(UnitCode code, LocalDate on, UnaryOperator<AdministrativeUnit> into) {
    var before = inForce(code, on);
    if (before.validity().from().equals(on)) {
      replace(before, into.apply(before));
      return;
    }
    end(code, on);
    begin(into.apply(before));
    link(new Succession(code, code, on, Inhabitants.ALL));
  }

  void replace(AdministrativeUnit old, AdministrativeUnit with) {
    versions(old.code()).replaceAll(unit -> unit.equals(old) ? with : unit);
  }

  boolean succeeded(UnitCode former, LocalDate on) {
    return successions.stream()
        .anyMatch(link -> link.former().equals(former) && link.on().equals(on));
  }

  boolean standsOver(UnitCode parent, LocalDate on) {
    return units.values().stream()
        .flatMap(List::stream)
        .filter(unit -> unit.validity().covers(on))
        .anyMatch(unit -> unit.parent().equals(parent));
  }

  DirectoryRecords finished() {
    return new DirectoryRecords(
        units.values().stream().flatMap(List::stream).toList(),
        List.copyOf(successions),
        otherNames);
  }

  private List<AdministrativeUnit> versions(UnitCode code) {
    return units.computeIfAbsent(code, none -> new ArrayList<>());
  }
}
