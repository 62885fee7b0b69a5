package vn.kipthoi.intake.web;

/** What the public report page says. Short words: a child of ten reads them. */
public interface PublicWords {

  String title();

  String question(int number, int of);

  String startTitle();

  String startLead();

  String dangerNumbers();

  String number111();

  String number113();

  String number115();

  String haveReceipt();

  String next();

  String back();

  String change();

  String send();

  String optional();

  String notSaid();

  String dangerQuestion();

  String dangerHint();

  String dangerYes();

  String dangerNo();

  String dangerUnknown();

  String callFirst();

  String callFirstLead();

  String storyQuestion();

  String storyHint();

  String harmsQuestion();

  String harmsHint();

  String relationQuestion();

  String relationHint();

  String placeQuestion();

  String placeHint();

  String placeExample();

  String placeUnknown();

  String placeUnknownText();

  String whereQuestion();

  String whereNow();

  String whereEvent();

  String whereHome();

  String childQuestion();

  String childHint();

  String childName();

  String childNameHint();

  String childAge();

  String childAgeHint();

  String childSex();

  String sexFemale();

  String sexMale();

  String sexUnknown();

  String contactQuestion();

  String contactHint();

  String safeYes();

  String safeNo();

  String safeUnknown();

  String phone();

  String phoneHint();

  String reporterName();

  String reporterNameHint();

  String reporterKind();

  String checkTitle();

  String checkLead();

  String checkDanger();

  String checkStory();

  String checkPlace();

  String checkChild();

  String checkContact();

  String placeFoundOne();

  String placeFoundSeveral();

  String placeFoundProvince(String province);

  String placeFoundNothing();

  String placeNotSure();

  String years(int age);

  String notSent();

  String keptTitle();

  String keptCallFirst();

  String keptLead();

  String doneTitle();

  String doneLead();

  String doneNumber();

  String receiptTitle();

  String receiptHint();

  String nextTitle();

  String nextFirst();

  String nextSecond();

  String nextThird();

  String returnTitle();

  String returnOnline();

  String returnByPhone();

  String anotherReport();

  String progressTitle();

  String progressLead();

  String progressField();

  String progressAsk();

  String progressUnknown();

  String progressReceived();

  String progressTold();

  String progressAccepted();

  String progressClosed();

  String progressErased();

  String progressErasedNext();

  String progressErasedReport();

  String startBegin();

  String startHow();

  String exitTitle();

  String exitHow();

  String exitKeys();

  String exitHistory();

  String readersTitle();

  String readersWho();

  String readersTrace();

  String readersLimit();

  String whoQuestion();

  String whoHint();

  String whoChild();

  String whoOther();

  String whoAdult();

  String skip();

  String moreTitle();

  String noName();

  String unsent();

  String closesSoon();

  String keepOpen();

  String closedTitle();

  String closedLead();

  String closedAgain();

  String checkWho();
}
