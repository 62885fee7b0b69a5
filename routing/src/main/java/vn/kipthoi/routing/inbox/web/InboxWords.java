package vn.kipthoi.routing.inbox.web;

/** What the inbox says. A # in a text is filled in by the page. */
public interface InboxWords {

  String title();

  String news();

  String onDuty(String name);

  String offDuty(String name);

  String noPerson();

  String waiting();

  String held();

  String settled();

  String nothingWaits();

  String nothingWaitsMeans();

  String acceptWithin();

  String acceptLate();

  String within(String work);

  String nothingOwed();

  String urgentP1();

  String urgentP2();

  String urgentP3();

  String urgentP4();

  String passedUp();

  String sentAt(String number, String moment);

  String alsoTold(String people);

  String onlyYou();

  String cannotGo(String name);

  String accept();

  String callHotline();

  String cannot();

  String cannotWhy();

  String noReason();

  String later();

  String laterAt();

  String goAt(String time);

  String acceptAt();

  String goingAtWrong();

  String becauseWrong();

  String look();

  String openCase();

  String record();

  String noLonger();

  String noLongerMeans();

  String acceptedAt();

  String tookIt(String name, String moment);

  String passedOn(String moment);

  String weak();

  String outbox();

  String holding();

  String undo();

  String undone();

  String sending();

  String kept();

  String reached();

  String unsentLong();

  String unsentLongReply();

  String text();

  String textTo(String number);

  String sent();

  String signInFirst();

  String signIn();

  String gone();

  String refused();

  String dismiss();

  String saidNow();

  String saidAt();

  String saidCannot();

  String leaveAnswers();

  String leaveDrafts();

  String leaveAsk();

  String offlineTitle();

  String offlineMeans();

  String offlineCall();

  String again();

  String installTitle();

  String installMeans();

  String install();

  String pushTitle();

  String pushMeans();

  String push();

  String pushOn();

  String pushDenied();

  String pushFailed();

  String pushUnable();

  String pushHome();
}
