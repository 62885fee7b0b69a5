package vn.kipthoi.intake.place;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.OtherName;
import vn.kipthoi.intake.OtherName.Standing;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.intake.Validity;

/**
 * What every commune, of today and of before, may officially be called, and which communes of today
 * the successions then lead to. Worked out from the records alone, knowing nothing of the finder:
 * two units that can be described by the same words collide, and both count.
 */
final class Descriptions {

  /**
   * The communes of today that a description leads to, each with the best share.
   *
   * @param undivided whether every unit so described went to one commune as a whole
   * @param most the most communes that one of these units alone leads to
   * @param units that can be described so
   */
  record Expected(Map<UnitCode, Inhabitants> communes, boolean undivided, int most, int units) {

    static final Expected NOTHING = new Expected(Map.of(), false, 0, 0);
  }

  private final Directory today = WholeCountry.DIRECTORY;
  private final Directory before = today.on(Validity.REFORM.minusDays(1));
  private final Map<UnitCode, List<AdministrativeUnit>> byCode =
      today.records().units().stream().collect(groupingBy(AdministrativeUnit::code));
  private final Map<UnitCode, List<Succession>> bySuccessor =
      today.records().successions().stream().collect(groupingBy(Succession::successor));
  private final Map<UnitCode, List<OtherName>> otherNames =
      today.records().otherNames().stream().collect(groupingBy(OtherName::unit));
  private final Map<String, Set<AdministrativeUnit>> all = new LinkedHashMap<>();

  Descriptions() {
    before.communes().forEach(this::describeFormer);
    today.communes().forEach(this::describeCurrent);
  }

  /** Official descriptions of the communes of 30 June 2025, with district and province. */
  List<String> ofFormerCommunes() {
    return before.communes().stream()
        .map(commune -> inFull(commune, before))
        .distinct()
        .toList();
  }

  /** Official descriptions of the communes of today, with province. */
  List<String> ofCurrentCommunes() {
    return today.communes().stream()
        .map(commune -> commune.fullName() + ", " + province(commune, today).fullName())
        .distinct()
        .toList();
  }

  /** Which communes every description leads to when it is said in one way. */
  Map<String, Expected> said(WayOfSaying way) {
    var units = new TreeMap<String, Set<AdministrativeUnit>>();
    all.forEach((description, described) -> units
        .computeIfAbsent(folded(way.say(description)), none -> new LinkedHashSet<>())
        .addAll(described));
    var expected = new TreeMap<String, Expected>();
    units.forEach((said, described) -> expected.put(said, expected(described)));
    return expected;
  }

  /** Tone placement is no difference, nor are capitals, dots and commas. */
  static String folded(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).replaceAll("[.,]", " ").split(" +"))
        .map(Spelling::marked)
        .toList()
        .toString();
  }

  private Expected expected(Set<AdministrativeUnit> described) {
    var communes = new TreeMap<UnitCode, Inhabitants>();
    var undivided = true;
    var most = 0;
    for (var unit : described) {
      var heirs = heirs(unit);
      most = Math.max(most, (int)
          heirs.values().stream().filter(share -> share != Inhabitants.NONE).count());
      undivided &= heirs.values().stream().noneMatch(Inhabitants.SOME::equals);
      heirs.forEach(
          (code, share) -> communes.merge(code, share, (a, b) -> a.compareTo(b) < 0 ? a : b));
    }
    return new Expected(communes, undivided, most, described.size());
  }

  private Map<UnitCode, Inhabitants> heirs(AdministrativeUnit unit) {
    if (unit.validity().covers(today.day())) {
      return Map.of(unit.code(), Inhabitants.ALL);
    }
    var heirs = new TreeMap<UnitCode, Inhabitants>();
    today.successors(unit).forEach(next -> heirs.put(next.successor(), next.inhabitants()));
    return heirs;
  }

  private void describeFormer(AdministrativeUnit commune) {
    var district = before.ancestors(commune.code()).get(1);
    for (var name : names(commune)) {
      for (var province : provincesOf(commune)) {
        add(name + ", " + district.fullName() + ", " + province, commune);
        add(name + ", " + province, commune);
      }
    }
  }

  private void describeCurrent(AdministrativeUnit commune) {
    for (var name : names(commune)) {
      for (var province : provincesOf(commune)) {
        add(name + ", " + province, commune);
        districtsOf(commune)
            .forEach(district -> add(name + ", " + district + ", " + province, commune));
      }
    }
  }

  private void add(String description, AdministrativeUnit unit) {
    all.computeIfAbsent(description, none -> new LinkedHashSet<>()).add(unit);
  }

  private List<String> names(AdministrativeUnit commune) {
    var names = new ArrayList<String>();
    versions(commune).forEach(version -> names.add(version.fullName()));
    otherNames.getOrDefault(commune.code(), List.of()).stream()
        .filter(other -> other.standing() == Standing.OFFICIAL)
        .filter(other -> commune.validity().covers(other.on()))
        .forEach(other -> names.add(other.kind().vietnamese() + " " + other.name()));
    return names;
  }

  private Stream<AdministrativeUnit> versions(AdministrativeUnit unit) {
    return byCode.getOrDefault(unit.code(), List.of()).stream()
        .filter(other -> other.name().equals(unit.name()))
        .filter(other -> other.parent().equals(unit.parent()));
  }

  /** Full names of the provinces it lies in, lay in, or came to lie in. */
  private Set<String> provincesOf(AdministrativeUnit commune) {
    var provinces = new LinkedHashSet<AdministrativeUnit>();
    if (commune.validity().covers(today.day())) {
      provinces.add(province(commune, today));
      formerParts(commune).forEach(part -> provinces.add(province(part, before)));
    } else {
      provinces.add(province(commune, before));
      heirs(commune).forEach((code, share) -> {
        if (share != Inhabitants.NONE) {
          provinces.add(province(today.find(code).orElseThrow(), today));
        }
      });
    }
    return provinces.stream()
        .flatMap(this::versions)
        .map(AdministrativeUnit::fullName)
        .collect(toCollection(LinkedHashSet::new));
  }

  private Set<String> districtsOf(AdministrativeUnit commune) {
    return formerParts(commune)
        .flatMap(part -> before.ancestors(part.code()).stream())
        .filter(unit -> unit.level() == UnitLevel.DISTRICT)
        .map(AdministrativeUnit::fullName)
        .collect(toCollection(LinkedHashSet::new));
  }

  private Stream<AdministrativeUnit> formerParts(AdministrativeUnit commune) {
    return bySuccessor.getOrDefault(commune.code(), List.of()).stream()
        .filter(link -> link.on().equals(Validity.REFORM))
        .filter(link -> link.inhabitants() != Inhabitants.NONE)
        .map(Succession::former)
        .flatMap(code -> before.find(code).stream());
  }

  private static AdministrativeUnit province(AdministrativeUnit unit, Directory directory) {
    return directory.ancestors(unit.code()).stream()
        .filter(above -> above.level() == UnitLevel.PROVINCE)
        .findFirst()
        .orElseThrow();
  }

  private static String inFull(AdministrativeUnit commune, Directory directory) {
    var above = directory.ancestors(commune.code());
    return "%s, %s, %s"
        .formatted(commune.fullName(), above.get(1).fullName(), above.get(2).fullName());
  }
}
