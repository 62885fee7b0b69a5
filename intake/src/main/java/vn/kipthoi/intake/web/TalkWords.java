package vn.kipthoi.intake.web;

/** What is said to a reporter who comes back. It may be read by whoever else holds the receipt. */
public interface TalkWords {

  String nothingSaid();

  String pinShape();

  String pinTooPlain();

  String timeMissing();

  String wider();

  String needsPin();

  String unknownReceipt();

  String answersTitle();

  String noAnswers();

  String answersWaiting(int number);

  String pinAsk();

  String pinHint();

  String pinWrong();

  String pinPaused();

  String pinShow();

  String addTitle();

  String addLead();

  String addText();

  String addQuestions();

  String dangerNow();

  String abuserNear();

  String injured();

  String safeTonight();

  String selfHarm();

  String addSend();

  String added();

  String trouble();

  String notSent();

  String contactTitle();

  String contactLead();

  String mayCall();

  String callYes();

  String callNo();

  String hoursHint();

  String from();

  String until();

  String mayLeave();

  String mayLeaveHint();

  String ifSomebodyElse();

  String ifSomebodyElseHint();

  String how();

  String contactSave();

  String contactSaved();

  String pinTitle();

  String pinLead();

  String pinNew();

  String pinSave();

  String pinSaved();

  String optional();

  String yes();

  String no();

  String unknown();

  String outcomeBeingWorkedOn();

  String outcomeLookedAfter();

  String outcomeHandedOn();

  String outcomeNoFurtherStep();
}
