package vn.kipthoi.routing.roster;

import java.util.List;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;

/** Whose roster somebody may look at, and whose they may change. A roster has no word about a case. */
public final class RosterRights {

  private RosterRights() {}

  /** @param upwards the team's unit and those above it */
  public static boolean maySee(Viewer viewer, List<UnitCode> upwards) {
    return switch (viewer.role()) {
      case ADMINISTRATOR, AUDITOR, OPERATOR, SHIFT_LEAD -> true;
      case TEAM_MEMBER, TEAM_LEADER, DISTRICT, PROVINCE -> isAbove(viewer, upwards);
    };
  }

  /** Those who answer for the team, the province above it, and the administration. */
  public static boolean mayKeep(Viewer viewer, List<UnitCode> upwards) {
    return viewer.role() == Role.ADMINISTRATOR
        || (viewer.role() == Role.TEAM_LEADER || viewer.role() == Role.PROVINCE)
            && isAbove(viewer, upwards);
  }

  private static boolean isAbove(Viewer viewer, List<UnitCode> upwards) {
    return viewer
        .unitCode()
        .filter(unit -> upwards.stream().anyMatch(one -> one.text().equals(unit)))
        .isPresent();
  }
}
