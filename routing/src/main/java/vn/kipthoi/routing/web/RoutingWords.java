package vn.kipthoi.routing.web;

/** What routing says to people. */
public interface RoutingWords {

  String team();

  String leader();

  String district();

  String province();

  String hotline();

  String rungOf(String rung, String unit);

  String hotlineDesk();

  String p1();

  String p2();

  String p3();

  String p4();

  // why a case is where it is

  String happenedHere(String unit);

  String conflict(String unit);

  String oneOfSeveral(String units);

  String onlyProvince(String unit);

  String noPlace();

  String unitNotListed(String code);

  String deskHolds(String unit);

  String candidatesTold(String units);

  // what happened

  String reported(String number, String priority);

  String routed(String unit);

  String skipped(String rung);

  String empty();

  String unreachable();

  String inConflict();

  String calledOut(String rung, String people);

  String calledAgain(String rung, String people, String times);

  String calledCandidate(String unit, String people);

  String toldInTheMorning(String from, String before);

  String acceptBefore(String moment);

  String nobodyToTell();

  String missed(String rung);

  String missedCandidate(String unit);

  String dutyStays();

  String toldAgain();

  String declined(String rung);

  String nobodyReached(String rung);

  String accepted(String person, String rung);

  String goingNow();

  String goingAt(String moment);

  String viaSms();

  String viaZalo();

  String viaApp();

  String viaPhone();

  String cannot(String person, String rung);

  String takenBack(String person);

  String answeredAgain(String person);

  String answeredSecond(String person);

  String answeredLate(String person, String rung);

  String keptAndStopsNothing();

  String answeredUnasked();

  String somebody();

  // what came of an answer

  String youHadIt(String number, String moment);

  String othersHaveIt(String number, String moment, String holder);

  String somebodyElse();

  String tooLate(String number, String rung, String moment);

  String passedOn(String number);

  String notYours();

  String noPerson();

  // pages

  String board();

  String boardEmpty();

  String boardEmptyMeans();

  String caseColumn();

  String timeLeft();

  String owedColumn();

  String overdueTag();

  String passedUpTag();

  String askedColumn();

  String whereColumn();

  String caseTitle(String number);

  String whyHere();

  String story();

  String whatWasTold();

  String earlier(String howMany);

  String child();

  String years(String age);

  String placeSaid();

  String heard();

  String report();

  String contentGone();

  String asksNow();
}
