package vn.kipthoi.routing.conflict.web;

/** What the deny-list says to people. */
public interface ConflictWords {

  String title();

  String lead();

  String reportersWish();

  String nobody();

  String edit();

  String back();

  String suspect();

  String kinOfSuspect();

  String kinOfChild();

  String named();

  String other();

  String keptFrom(String person, String reason);

  String allOf(String commune);

  String keptFromMeans();

  String keptFromTheStartMeans();

  String askedBack(String person);

  String askedBackMeans();

  String seenAgain(String person);

  String hadSeen();

  String hadNotSeen();

  String waitsForOneAbove();

  String add();

  String person();

  String personHint();

  String reason();

  String note();

  String noteHint();

  String keep();

  String askBack();

  String agree();

  String choosePerson();

  String chooseReason();

  String noteForOther();

  String noteTooLong();

  String notOnRoster();

  String aboveYou();

  String needsOneAbove();

  String onPost(String person, String post);
}
