package vn.kipthoi.routing.casework.web;

/** What people did to a case, as its timeline tells it. */
public interface ActWords {

  String setOut();

  String childSeen();

  String assessed();

  String assessedGroundless();

  String foundGroundless();

  String groundlessAgreed();

  String groundlessRefused();

  String measureApplied();

  String measureNotNeeded();

  String measureEnded();

  String separationBegun();

  String separationExtended();

  String separationEnded();

  String crimeSignNoted();

  String policeTold();

  String needsTaken();

  String planDrafted();

  String planSubmitted();

  String planApproved();

  String planReturned();

  String supportBegun();

  String reviewed();

  String closing();

  String screeningOutProposed();

  String endingConfirmed();

  String endingRefused();

  String reopened();

  String priorityRaised();

  String loweringProposed();

  String loweringConfirmed();

  String loweringRefused();

  String escalatedByHand();

  String escalationAnswered();

  String placed();

  String transferOffered();

  String takenOver();

  String transferDeclined();

  String merged();

  String unmerged();

  String byWhom(String who);

  String stateNow(String state);

  String priorityNow(String was, String becomes);

  String priorityProposed(String priority);

  String seenSafeAt(String moment);

  String seenUnsafeAt(String moment);

  String reasonIs(String reason);

  String riskIs(String risk);

  String measureIs(String measure);

  String decisionIs(String number);

  String documentIs(String number);

  String minutesAre(String number);

  String policeNumber(String number);

  String untilDay(String day);

  String askedLevel(String level);

  String communeIs(String unit);

  String intoCase(String number);

  String teamMember();

  String teamLeader();

  String district();

  String province();

  String operator();

  String shiftLead();

  String system();

  String longerAllowed();

  String clockPaused();

  String clockResumed();
}
