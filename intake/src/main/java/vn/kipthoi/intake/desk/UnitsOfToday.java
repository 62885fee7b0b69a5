package vn.kipthoi.intake.desk;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;

/** Places by the directory of units, as it stands on the day of the question. */
public final class UnitsOfToday implements Whereabouts {

  private final Supplier<Directory> directory;
  private final BiFunction<Personal<String>, Language, Finding> finder;

  /** @param finder resolves what was said */
  public UnitsOfToday(
      Supplier<Directory> directory, BiFunction<Personal<String>, Language, Finding> finder) {
    this.directory = directory;
    this.finder = finder;
  }

  @Override
  public Finding find(Personal<String> spoken, Language language) {
    return finder.apply(spoken, language);
  }

  @Override
  public Optional<Locality> today(UnitCode code) {
    var today = directory.get();
    return today.find(code).or(() -> last(today, code)).flatMap(unit -> locality(today, unit));
  }

  @Override
  public String name(UnitCode code) {
    var upwards = directory.get().ancestors(code);
    if (upwards.isEmpty()) {
      return code.text();
    }
    return upwards.stream()
        .skip(1)
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .findFirst()
        .map(province -> upwards.getFirst().fullName() + ", " + province.name())
        .orElseGet(() -> upwards.getFirst().fullName());
  }

  /** The last unit that had the code; codes are given again, so the last one is meant. */
  private static Optional<AdministrativeUnit> last(Directory today, UnitCode code) {
    return today.records().units().stream()
        .filter(unit -> unit.code().equals(code))
        .max(Comparator.comparing(unit -> unit.validity().from()));
  }

  private static Optional<Locality> locality(Directory today, AdministrativeUnit unit) {
    return switch (unit.level()) {
      case COMMUNE -> communes(today, unit);
      case PROVINCE -> Optional.of(new Locality.SomewhereIn(unit.code()));
      case AREA, DISTRICT, NATION -> Optional.empty();
    };
  }

  private static Optional<Locality> communes(Directory today, AdministrativeUnit unit) {
    var heirs = new LinkedHashSet<UnitCode>();
    follow(today, unit, heirs);
    return switch (heirs.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Locality.Determined(heirs.getFirst()));
      default -> Optional.of(new Locality.OneOf(List.copyOf(heirs)));
    };
  }

  /** Whoever took over people; a strip of empty land makes nobody responsible for a child. */
  private static void follow(Directory today, AdministrativeUnit unit, Set<UnitCode> heirs) {
    if (unit.validity().covers(today.day())) {
      var unused = heirs.add(unit.code());
      return;
    }
    today.successors(unit).stream()
        .filter(succession -> succession.inhabitants() != Succession.Inhabitants.NONE)
        .flatMap(succession -> today.find(succession.successor(), succession.on()).stream())
        .forEach(next -> follow(today, next, heirs));
  }
}
