package vn.kipthoi.routing.web;

/** Why clocks of paper stand still. */
public interface StandstillWords {

  String familyAway();

  String childInHospital();

  String waitingForCourt();

  String disaster();

  String waitingForOtherUnit();
}
