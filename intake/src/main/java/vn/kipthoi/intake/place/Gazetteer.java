package vn.kipthoi.intake.place;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.OtherName;
import vn.kipthoi.intake.OtherName.Standing;
import vn.kipthoi.intake.UnitKind;
import vn.kipthoi.intake.UnitLevel;

/**
 * Every place that may be meant, under every name it may be called by, with what may be said along
 * with it and what has become of it. Built once from the directory, then only read.
 */
final class Gazetteer {

  private final Directory directory;
  private final Lineage lineage;
  private final NameIndex names = new NameIndex();
  private final Map<AdministrativeUnit, Place> places = new HashMap<>();
  private final Map<Place, Set<Place>> surroundings = new HashMap<>();
  private final Map<Place, List<Heir>> heirs = new HashMap<>();

  Gazetteer(Directory directory) {
    this.directory = directory;
    this.lineage = new Lineage(directory);
    directory.records().units().stream().filter(this::isLastOfItsName).forEach(this::put);
    Set.copyOf(places.values()).forEach(this::relate);
    directory.records().otherNames().forEach(this::nameOtherwise);
  }

  NameIndex names() {
    return names;
  }

  /** The districts and provinces of before and today that may be said along with a place. */
  Set<Place> surroundings(Place place) {
    return surroundings.getOrDefault(place, Set.of());
  }

  /** The units of today that a place has become. */
  List<Heir> heirs(Place place) {
    return heirs.getOrDefault(place, List.of());
  }

  /** Nation and supervising areas are never said by callers. */
  private boolean isLastOfItsName(AdministrativeUnit unit) {
    return unit.level() != UnitLevel.NATION
        && unit.level() != UnitLevel.AREA
        && directory
            .find(unit.code(), unit.validity().until())
            .map(lineage::retypings)
            .filter(versions -> versions.contains(unit))
            .isEmpty();
  }

  private void put(AdministrativeUnit unit) {
    var versions = lineage.retypings(unit);
    var kinds = versions.stream().map(AdministrativeUnit::kind).collect(toSet());
    var place = new Place(unit, kinds);
    versions.forEach(version -> places.put(version, place));
    name(place, unit.name(), kinds, Standing.OFFICIAL);
  }

  private void relate(Place place) {
    surroundings.put(
        place,
        lineage.namedWith(place.unit()).stream()
            .flatMap(unit -> placeOf(unit).stream())
            .collect(toSet()));
    heirs.put(place, lineage.heirs(place.unit()));
  }

  private Optional<Place> placeOf(AdministrativeUnit unit) {
    return Optional.ofNullable(places.get(unit));
  }

  private void nameOtherwise(OtherName other) {
    directory
        .find(other.unit(), other.on())
        .flatMap(this::placeOf)
        .ifPresent(place -> name(place, other.name(), Set.of(other.kind()), other.standing()));
  }

  private void name(Place place, String name, Set<UnitKind> kinds, Standing standing) {
    var spellings = NumberSpellings.of(Utterance.of(name).words());
    for (var words : spellings) {
      var number = words.size() == 1 && spellings.size() > 1;
      names.add(new KnownName(place, name, words, kinds, standing, number));
    }
  }
}
