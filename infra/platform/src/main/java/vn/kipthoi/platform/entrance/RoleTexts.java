package vn.kipthoi.platform.entrance;

import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.RoleNames;

/** Roles in words, and what each may do. */
public final class RoleTexts {

  private static final Messages<RightsWords> RIGHTS = Messages.load(RightsWords.class);

  private RoleTexts() {}

  /** The name of a role, as it begins a line. */
  public static String name(Page page, Role role) {
    var name = RoleNames.in(page.language()).of(role);
    return name.substring(0, 1).toUpperCase(page.language().locale()) + name.substring(1);
  }

  /** What it may see and do. */
  public static String may(Page page, Role role) {
    var words = RIGHTS.in(page.language());
    return switch (role) {
      case OPERATOR -> words.mayOperator();
      case SHIFT_LEAD -> words.mayShiftLead();
      case TEAM_MEMBER -> words.mayTeamMember();
      case TEAM_LEADER -> words.mayTeamLeader();
      case DISTRICT -> words.mayDistrict();
      case PROVINCE -> words.mayProvince();
      case ADMINISTRATOR -> words.mayAdministrator();
      case AUDITOR -> words.mayAuditor();
    };
  }
}
