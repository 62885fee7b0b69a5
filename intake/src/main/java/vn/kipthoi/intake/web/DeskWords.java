package vn.kipthoi.intake.web;

/** What the operators' form says. */
public interface DeskWords {
  String menu();

  String title();

  String note();

  String noteHint();

  String safety();

  String safetyHint();

  String dangerNow();

  String abuserNear();

  String injured();

  String safeTonight();

  String selfHarm();

  String child();

  String childName();

  String childAge();

  String childSex();

  String female();

  String male();

  String place();

  String placeHint();

  String placeText();

  String placeWhere();

  String placeNow();

  String placeEvent();

  String placeHome();

  String placeWhich();

  String placeNotKnown();

  String placeNothing();

  String what();

  String whatHint();

  String harms();

  String relation();

  String suspectName();

  String official();

  String officialHint();

  String caller();

  String callerKind();

  String callerName();

  String callerPhone();

  String safeToCall();

  String channel();

  String channelPhone();

  String channelZalo();

  String channelApp();

  String channelLetter();

  String channelPress();

  String channelPolice();

  String channelInPerson();

  String heardAt();

  String heardAtHint();

  String anyOrder();

  String look();

  String take();

  String toBeTold();

  String toBeToldHint();

  String nothingYet();

  String team(String commune);

  String oneOfCommunes(int many);

  String provinceDesk(String province);

  String hotlineDesk();

  String conflictDesk();

  String twelveHours();

  String callNow();

  String priority1();

  String priority2();

  String priority3();

  String priority4();

  String taken(String number);

  String readReceipt();

  String mine();

  String mineHint();

  String mineNone();

  String mineNoneHint();

  String number();

  String heard();

  String urgency();

  String where();

  String became();

  String stateReceived();

  String stateTold();

  String stateAccepted();

  String stateSeen();

  String stateClosed();

  String levelTeam();

  String levelLeader();

  String levelDistrict();

  String levelProvince();

  String levelHotline();

  String someOf(int many);

  String unknownPlace();

  String notTaken();

  String kept();

  String keptCall();
}
