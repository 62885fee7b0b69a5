package vn.kipthoi.platform.web;

/** How roles are called. */
public interface RoleWords {

  String operator();

  String shiftLead();

  String teamMember();

  String teamLeader();

  String district();

  String province();

  String administrator();

  String auditor();
}
