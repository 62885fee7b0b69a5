package vn.kipthoi.routing.owing.web;

/** Why clocks of paper stand still. */
public interface PauseWords {

  String familyAway();

  String childInHospital();

  String waitingForCourt();

  String disaster();

  String waitingForOtherUnit();
}
