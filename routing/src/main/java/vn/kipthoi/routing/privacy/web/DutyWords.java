package vn.kipthoi.routing.privacy.web;

/** The register of duties to persons whose data it is, in words. */
public interface DutyWords {

  String menu();

  String title();

  String lead();

  String none();

  String noneMeans();

  String number();

  String what();

  String unit();

  String started();

  String due();

  String state();

  String kind();

  String matter();

  String since();

  String sinceHint();

  String open();

  String openTitle();

  String opened(String number);

  String outcome();

  String filedAt();

  String evidence();

  String evidenceHint();

  String fulfil();

  String fulfilled();

  String acknowledge();

  String acknowledged();

  String doneBefore();

  String choose();

  String noMoment();

  String ahead();

  String tooLongAgo();

  String beforeItBegan();

  String notEvidence();

  String stateOpen();

  String stateMet();

  String stateMissed();

  String stateLate();

  String told();

  String noticed();

  String breach();

  String request();

  String lostDevice();

  String wrongRecipient();

  String unauthorisedAccess();

  String disclosure();

  String otherBreach();

  String access();

  String correction();

  String erasure();

  String objection();

  String otherRequest();

  String notified();

  String notNotifiable();

  String granted();

  String refused();

  String withdrawn();
}
