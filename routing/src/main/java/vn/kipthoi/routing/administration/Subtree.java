package vn.kipthoi.routing.administration;

import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;

/** A unit and all that stand below it today. */
public final class Subtree {

  private Subtree() {}

  public static List<UnitCode> of(Directory directory, UnitCode unit) {
    return below(directory, unit).toList();
  }

  private static Stream<UnitCode> below(Directory directory, UnitCode unit) {
    return Stream.concat(
        Stream.of(unit),
        directory.within(unit).stream()
            .map(AdministrativeUnit::code)
            .flatMap(code -> below(directory, code)));
  }
}
