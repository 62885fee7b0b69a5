package vn.kipthoi.routing.wiring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.handover.desk.Heirs;

/** What became of a commune by the directory, on the Vietnamese day of the moment. */
record DirectoryHeirs(Supplier<Directory> directory) implements Heirs {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Override
  public List<UnitCode> of(UnitCode former, Instant at) {
    var all = directory.get();
    var day = LocalDate.ofInstant(at, VIET_NAM);
    var heirs = new LinkedHashSet<UnitCode>();
    all.records().units().stream()
        .filter(unit -> unit.code().equals(former))
        .max(Comparator.comparing(unit -> unit.validity().from()))
        .ifPresent(unit -> follow(all, day, unit, heirs));
    return List.copyOf(heirs);
  }

  /** Whoever took over people; a strip of empty land makes nobody responsible for a child. */
  private static void follow(
      Directory all, LocalDate day, AdministrativeUnit unit, Set<UnitCode> heirs) {
    if (unit.validity().covers(day)) {
      var unused = heirs.add(unit.code());
      return;
    }
    all.successors(unit).stream()
        .filter(succession -> succession.inhabitants() != Succession.Inhabitants.NONE)
        .flatMap(succession -> all.find(succession.successor(), succession.on()).stream())
        .forEach(next -> follow(all, day, next, heirs));
  }
}
