package vn.kipthoi.platform.entrance;

/** What each role may see and do, as an account shows it. */
public interface RightsWords {

  String mayOperator();

  String mayShiftLead();

  String mayTeamMember();

  String mayTeamLeader();

  String mayDistrict();

  String mayProvince();

  String mayAdministrator();

  String mayAuditor();
}
