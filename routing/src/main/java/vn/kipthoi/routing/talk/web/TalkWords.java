package vn.kipthoi.routing.talk.web;

/** The talk with reporters, in words for those who work on the cases. */
public interface TalkWords {

  String title();

  String lead();

  String nothingSaid();

  String unread(int number);

  String open();

  String menu();

  String unreadTitle();

  String unreadNone();

  String unreadNoneMeans();

  String added();

  String answered();

  String outcome();

  String found();

  String ruleIds();

  String readAt();

  String notRead();

  String answerTitle();

  String answerHint();

  String answerText();

  String answerSend();

  String outcomeTitle();

  String outcomeHint();

  String outcomeSend();

  String beingWorkedOn();

  String lookedAfter();

  String handedOn();

  String noFurtherStep();

  String contactTitle();

  String callSafe();

  String callNotSafe();

  String callNotBefore(String then);

  String noNumber();

  String callOpen();

  String number();

  String sayIfSomebodyElse();

  String how();

  String hours();

  String leaveYes();

  String leaveNo();

  String ruleTitle();

  String ruleHint();

  String mayCall();

  String mayLeave();

  String from();

  String until();

  String save();

  String sent();

  String saved();

  String yes();

  String no();

  String unknown();

  String textMissing();

  String textTooLong();

  String timeMissing();

  String notAnOutcome();

  String notSafeToLeave();

  String tooMuchChild();

  String tooMuchReporter();

  String tooMuchPlace();

  String tooMuchNumber();

  String tooMuchHarm();

  String toldAdded();

  String toldRaised(String was, String becomes);

  String toldAnswered();

  String toldOutcome();

  String toldRuled();

  String toldCalled();
}
