package vn.kipthoi.routing.handover.web;

/** What handovers say to people. */
public interface HandoverWords {

  String title();

  String lead();

  String edit();

  String back();

  String none();

  String happenedThere();

  String childIsThere();

  String childLivesThere();

  String boundary();

  String other();

  String waitsFor(String unit);

  String senderStays(String unit);

  String offered();

  String accepted();

  String refused();

  String withdrawn();

  String fromTo(String from, String to);

  String to();

  String toHint();

  String reason();

  String note();

  String why();

  String offer();

  String accept();

  String acceptMeans();

  String refuse();

  String withdraw();

  String decide();

  String decideHint(String desk);

  String decideFor();

  String choosePlace();

  String severalPlaces();

  String chooseReason();

  String noteForOther();

  String sayWhy();

  String tooLong();

  String chooseUnit();

  String changedMeanwhile(String when);

  String notPossible();

  String notYourSide();

  String nobodyOnRoster();

  String nothingOffered();

  String noSuchReceiver();

  String decidedAbove(String desk);

  String tellOffered(String unit);

  String tellOfferedMeans();

  String tellTakenOver(String unit);

  String tellBounced(String unit);

  String tellWithdrawn(String unit);

  String tellAskedAbove(String desk, String units);

  String tellSplit(String desk, String units);

  String tellMoved(String unit);

  String tellDecided(String unit);

  String tellTakenUp(String person, String desk);

  String tellTakenUpMeans(String due);

  String whichVersion();
}
