package vn.kipthoi.routing.privacy;

import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;

/**
 * Who may do what in the register. The hotline and the desks of provinces enter what they learn of;
 * a province answers for its own, the shift lead for the hotline's, administrators for any; the
 * hotline's shift, which is told what was missed, takes notice. Auditors read.
 */
public final class DutyRights {

  private DutyRights() {}

  /** The unit whose part of the register somebody sees; the nation sees all, empty nothing. */
  public static Optional<UnitCode> sees(Viewer viewer) {
    return switch (viewer.role()) {
      case ADMINISTRATOR, AUDITOR, OPERATOR, SHIFT_LEAD -> Optional.of(UnitCode.NATION);
      case PROVINCE -> ownUnit(viewer);
      case TEAM_MEMBER, TEAM_LEADER, DISTRICT -> Optional.empty();
    };
  }

  /** For which unit somebody enters; empty when they do not. */
  public static Optional<UnitCode> entersFor(Viewer viewer) {
    return switch (viewer.role()) {
      case ADMINISTRATOR, OPERATOR, SHIFT_LEAD -> Optional.of(UnitCode.NATION);
      case PROVINCE -> ownUnit(viewer);
      case AUDITOR, TEAM_MEMBER, TEAM_LEADER, DISTRICT -> Optional.empty();
    };
  }

  public static boolean mayFulfil(Viewer viewer, UnitCode unit) {
    return switch (viewer.role()) {
      case ADMINISTRATOR -> true;
      case SHIFT_LEAD -> unit.equals(UnitCode.NATION);
      case PROVINCE -> ownUnit(viewer).filter(unit::equals).isPresent();
      case OPERATOR, AUDITOR, TEAM_MEMBER, TEAM_LEADER, DISTRICT -> false;
    };
  }

  /** A province that owes it does not take notice of it for those above. */
  public static boolean mayAcknowledge(Viewer viewer) {
    return switch (viewer.role()) {
      case ADMINISTRATOR, SHIFT_LEAD, OPERATOR -> true;
      case PROVINCE, AUDITOR, TEAM_MEMBER, TEAM_LEADER, DISTRICT -> false;
    };
  }

  private static Optional<UnitCode> ownUnit(Viewer viewer) {
    return viewer.unitCode().flatMap(UnitCode::parse);
  }
}
