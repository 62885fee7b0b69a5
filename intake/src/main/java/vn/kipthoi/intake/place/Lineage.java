package vn.kipthoi.intake.place;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;

/** Follows units through time: forward to their heirs of today, backward to what they were. */
final class Lineage {

  private final Directory directory;
  private final Map<UnitCode, List<AdministrativeUnit>> byParent;

  Lineage(Directory directory) {
    this.directory = directory;
    byParent = directory.records().units().stream().collect(groupingBy(AdministrativeUnit::parent));
  }

  /** Whoever has taken over from a unit until today; the unit itself while it is in force. */
  List<Heir> heirs(AdministrativeUnit unit) {
    var heirs = new LinkedHashMap<AdministrativeUnit, Inhabitants>();
    follow(unit, Inhabitants.ALL, heirs);
    return heirs.entrySet().stream()
        .map(heir -> new Heir(heir.getKey(), heir.getValue()))
        .toList();
  }

  private void follow(
      AdministrativeUnit unit, Inhabitants share, Map<AdministrativeUnit, Inhabitants> heirs) {
    if (!unit.validity().endedBy(directory.day())) {
      heirs.merge(unit, share, Lineage::more);
      return;
    }
    var successions = directory.successors(unit);
    for (var succession : successions) {
      directory
          .find(succession.successor(), succession.on())
          .ifPresent(next -> follow(next, share.then(succession.inhabitants()), heirs));
    }
    if (successions.isEmpty()) {
      members(unit).forEach(member -> follow(member, share.then(Inhabitants.SOME), heirs));
    }
  }

  /** A district came to an end without a successor of its own: its communes have them. */
  private List<AdministrativeUnit> members(AdministrativeUnit district) {
    return byParent.getOrDefault(district.code(), List.of()).stream()
        .filter(unit -> unit.validity().until().equals(district.validity().until()))
        .toList();
  }

  private static Inhabitants more(Inhabitants one, Inhabitants other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /**
   * The districts and provinces that a unit may be named with: those above it, those that were above
   * what it was made of, those that are above what came of it.
   */
  Set<AdministrativeUnit> namedWith(AdministrativeUnit unit) {
    var above = new LinkedHashSet<AdministrativeUnit>();
    climb(unit, above);
    heirs(unit).stream()
        .filter(heir -> heir.inhabitants() != Inhabitants.NONE)
        .forEach(heir -> climb(heir.unit(), above));
    ancestry(unit, above);
    return above;
  }

  private void ancestry(AdministrativeUnit unit, Set<AdministrativeUnit> above) {
    for (var succession : inhabitedPredecessors(unit)) {
      directory.find(succession.former(), succession.on().minusDays(1)).ifPresent(former -> {
        climb(former, above);
        ancestry(former, above);
      });
    }
  }

  private List<Succession> inhabitedPredecessors(AdministrativeUnit unit) {
    return directory.predecessors(unit).stream()
        .filter(succession -> succession.inhabitants() != Inhabitants.NONE)
        .toList();
  }

  private void climb(AdministrativeUnit unit, Set<AdministrativeUnit> above) {
    var day = unit.validity().covers(directory.day())
        ? directory.day()
        : unit.validity().until().minusDays(1);
    directory.ancestors(unit.code(), day).stream()
        .filter(
            higher -> higher.level() == UnitLevel.DISTRICT || higher.level() == UnitLevel.PROVINCE)
        .forEach(above::add);
  }

  /** All versions of the unit that differ from it in nothing but kind, itself the last. */
  List<AdministrativeUnit> retypings(AdministrativeUnit unit) {
    var versions = new ArrayList<AdministrativeUnit>();
    versions.add(unit);
    earlier(unit)
        .filter(earlier -> earlier.name().equals(unit.name()))
        .filter(earlier -> earlier.parent().equals(unit.parent()))
        .ifPresent(earlier -> versions.addAll(0, retypings(earlier)));
    return versions;
  }

  private Optional<AdministrativeUnit> earlier(AdministrativeUnit unit) {
    var from = unit.validity().from();
    return from.equals(LocalDate.MIN)
        ? Optional.empty()
        : directory.find(unit.code(), from.minusDays(1));
  }
}
