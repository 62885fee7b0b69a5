package vn.kipthoi.intake.likeness.desk;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;

/** Follows the places of reports through time, so that an old report meets its commune's heir. */
public final class Surroundings {

  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Supplier<Directory> directory;

  /** @param directory the units as they stand on the day of the question */
  public Surroundings(Supplier<Directory> directory) {
    this.directory = directory;
  }

  /** The communes of today that a locality, written down at that time, comes to. */
  Set<UnitCode> communes(Locality locality, Instant at) {
    var day = at.atZone(HOME).toLocalDate();
    return switch (locality) {
      case Locality.Determined(var commune) -> heirs(Stream.of(commune), day);
      case Locality.OneOf(var several) -> heirs(several.stream(), day);
      case Locality.SomewhereIn _, Locality.Unknown _ -> Set.of();
    };
  }

  /** Where else a report on these communes may be kept: under what they were made of. */
  Set<UnitCode> withFormer(Set<UnitCode> communes) {
    var all = new HashSet<>(communes);
    var today = directory.get();
    communes.forEach(code -> today.find(code).ifPresent(unit -> former(today, unit, all)));
    return all;
  }

  /** The provinces of a locality; the nation when nothing is known of it. */
  Set<UnitCode> wider(Locality locality, Set<UnitCode> communes) {
    return switch (locality) {
      case Locality.SomewhereIn(var province) -> Set.of(province);
      case Locality.Unknown _ -> Set.of(UnitCode.NATION);
      case Locality.Determined _, Locality.OneOf _ -> provinces(communes);
    };
  }

  private Set<UnitCode> provinces(Set<UnitCode> communes) {
    var today = directory.get();
    return communes.stream()
        .flatMap(commune -> today.ancestors(commune).stream())
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .map(AdministrativeUnit::code)
        .collect(toUnmodifiableSet());
  }

  private Set<UnitCode> heirs(Stream<UnitCode> communes, LocalDate day) {
    var today = directory.get();
    var heirs = new HashSet<UnitCode>();
    communes.forEach(code -> {
      var known = today.find(code, day);
      known.ifPresent(unit -> follow(today, unit, heirs));
      if (known.isEmpty()) {
        heirs.add(code);
      }
    });
    return heirs;
  }

  private static void follow(Directory today, AdministrativeUnit unit, Set<UnitCode> heirs) {
    if (unit.validity().covers(today.day())) {
      heirs.add(unit.code());
      return;
    }
    today.successors(unit).stream()
        .filter(succession -> succession.inhabitants() != Inhabitants.NONE)
        .flatMap(succession -> today.find(succession.successor(), succession.on()).stream())
        .forEach(next -> follow(today, next, heirs));
  }

  private static void former(Directory today, AdministrativeUnit unit, Set<UnitCode> all) {
    today.predecessors(unit).stream()
        .filter(succession -> succession.inhabitants() != Inhabitants.NONE)
        .filter(succession -> all.add(succession.former()))
        .flatMap(
            succession -> today.find(succession.former(), succession.on().minusDays(1)).stream())
        .forEach(older -> former(today, older, all));
  }
}
