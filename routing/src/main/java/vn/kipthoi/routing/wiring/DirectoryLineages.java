package vn.kipthoi.routing.wiring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Lineages;

/** Lineages as the directory has them on the Vietnamese day of the moment. */
record DirectoryLineages(Supplier<Directory> directory) implements Lineages {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Override
  public Optional<Lineage> of(UnitCode unit, Instant at) {
    var day = LocalDate.ofInstant(at, VIET_NAM);
    var upwards = directory.get().ancestors(unit, day).stream()
        .map(AdministrativeUnit::code)
        .toList();
    return upwards.isEmpty() ? Optional.empty() : Optional.of(new Lineage(upwards));
  }
}
