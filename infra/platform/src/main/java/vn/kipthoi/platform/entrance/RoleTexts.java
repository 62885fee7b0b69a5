package vn.kipthoi.platform.entrance;

import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.RoleNames;

/** Roles in words, and what each may do. */
public final class RoleTexts {

  private RoleTexts() {}

  /** The name of a role, as it begins a line. */
  public static String name(Page page, Role role) {
    var name = RoleNames.in(page.language()).of(role);
    return name.substring(0, 1).toUpperCase(page.language().locale()) + name.substring(1);
  }

  public static String may(EntranceWords words, Role role) {
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
