package vn.kipthoi.routing.casework.web;

/** Why something is not done to a case. */
public interface RefusalWords {

  String notNow();

  String ended();

  String notYourPart();

  String secondPersonNeeded();

  String shiftLeadNeeded();

  String nothingProposed();

  String proposedAlready();

  String childNotSeenSafe();

  String notMoreUrgent();

  String notLessUrgent();

  String separationRuns();

  String noSeparation();

  String measureRuns();

  String policeNotTold();

  String noEmergency();

  String noEscalation();

  String escalationWaits();

  String notAsked();

  String transferRuns();

  String noTransfer();

  String beforeTheReport();

  String notYet();

  String notLater();

  String tooLong(String days);

  String clockNotRunning();

  String standsStill();

  String runsAlready();

  String nobodyHasIt();

  String nothingLowered();

  String nothingLonger();
}
