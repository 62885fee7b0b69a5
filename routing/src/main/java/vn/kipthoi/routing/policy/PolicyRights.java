package vn.kipthoi.routing.policy;

import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;

/**
 * Who may do what to policy and calendar. Administrators draft for the country, a province's desk
 * for its province; an administrator who did not make it checks it. Auditors see everything and touch
 * nothing, for they judge it afterwards.
 */
public final class PolicyRights {

  /** Why somebody may not check what lies before them. */
  public enum Refusal {
    /** Only administrators check. */
    NOT_A_CHECKER,
    /** Nobody checks what they made. */
    MADE_IT,
    /** It has not been submitted, or it was changed since it was looked at. */
    NOT_SUBMITTED,
    /** Somebody was faster. */
    CHECKED_ALREADY
  }

  private PolicyRights() {}

  public static boolean mayDraft(Viewer viewer, UnitCode unit) {
    return viewer.role() == Role.ADMINISTRATOR
        || (viewer.role() == Role.PROVINCE && isOwn(viewer, unit));
  }

  /** Whoever made it changes it, and nobody else: else two could check each other's words. */
  public static boolean mayChange(Viewer viewer, Filed filed) {
    return filed.isMadeBy(viewer.accountId()) && !filed.state().isChecked();
  }

  /** What holds is for everybody to read; what does not yet hold, for those who work on it. */
  public static boolean maySee(Viewer viewer, Filed filed) {
    return filed.state() == Filed.State.APPROVED || seesDrafts(viewer, filed.unit());
  }

  public static boolean seesDrafts(Viewer viewer, UnitCode unit) {
    return switch (viewer.role()) {
      case ADMINISTRATOR, AUDITOR -> true;
      case PROVINCE -> isOwn(viewer, unit);
      case OPERATOR, SHIFT_LEAD, TEAM_MEMBER, TEAM_LEADER, DISTRICT -> false;
    };
  }

  /** Empty when they may. */
  public static Optional<Refusal> check(Viewer viewer, Filed filed) {
    if (viewer.role() != Role.ADMINISTRATOR) {
      return Optional.of(Refusal.NOT_A_CHECKER);
    }
    if (filed.state().isChecked()) {
      return Optional.of(Refusal.CHECKED_ALREADY);
    }
    if (filed.isMadeBy(viewer.accountId())) {
      return Optional.of(Refusal.MADE_IT);
    }
    return filed.state() == Filed.State.SUBMITTED
        ? Optional.empty()
        : Optional.of(Refusal.NOT_SUBMITTED);
  }

  private static boolean isOwn(Viewer viewer, UnitCode unit) {
    return viewer.unitCode().filter(unit.text()::equals).isPresent();
  }
}
