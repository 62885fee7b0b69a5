package vn.kipthoi.routing.conflict;

import java.util.List;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;

/** How high somebody stands in the chain that answers for a case, the lowest first. */
public enum Standing {
  MEMBER,
  LEADER,
  DISTRICT,
  PROVINCE,
  /** The hotline's desk, above which there is nobody. */
  HOTLINE;

  /**
   * @throws IllegalArgumentException for a role that has no part in cases
   */
  public static Standing of(Role role) {
    return switch (role) {
      case TEAM_MEMBER -> MEMBER;
      case TEAM_LEADER -> LEADER;
      case DISTRICT -> DISTRICT;
      case PROVINCE -> PROVINCE;
      case OPERATOR, SHIFT_LEAD -> HOTLINE;
      case ADMINISTRATOR, AUDITOR ->
        throw new IllegalArgumentException(role + " has no part in cases");
    };
  }

  /** Whether they may agree to what somebody of another standing asked. */
  public boolean isAbove(Standing asking) {
    return compareTo(asking) > 0 || this == HOTLINE;
  }

  /**
   * Whether somebody who sees a unit's subtree may keep a case from a person: only from those of
   * their own subtree. A leader who could shut the province out would hide a case for good.
   *
   * @param personUpwards the person's unit and those above it
   */
  public static boolean reaches(String viewersUnit, List<UnitCode> personUpwards) {
    return personUpwards.stream().anyMatch(unit -> unit.text().equals(viewersUnit));
  }
}
