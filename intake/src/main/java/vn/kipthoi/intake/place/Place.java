package vn.kipthoi.intake.place;

import java.util.Set;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitKind;
import vn.kipthoi.intake.UnitLevel;

/**
 * A unit that somebody may mean, of today or of before, through all its changes of kind.
 *
 * @param unit as it is, or as it last was
 * @param kinds every kind it has had, so that who missed the last decree is understood
 */
record Place(AdministrativeUnit unit, Set<UnitKind> kinds) {

  Place {
    kinds = Set.copyOf(kinds);
  }

  UnitCode code() {
    return unit.code();
  }

  UnitLevel level() {
    return unit.level();
  }
}
