package vn.kipthoi.intake.web;

/**
 * What the operators' form says of itself: whether it is kept, what the keys do, how a call is closed.
 * Texts that scripts fill in have their gaps as {@code String}.
 */
public interface DraftWords {
  String revisionCounts();

  String fieldsAreLists();

  String notLeft();

  String ended();

  String newerElsewhere();

  String savedBoth(String first);

  String savedHere(String first, String second);

  String savedHereOnly(String first);

  String savedServer(String first);

  String savedNowhere();

  String notBegun();

  String withoutScripts();

  String offlineSince(String first);

  String offlineKept(String first);

  String offlineWorks();

  String serverDown(String first);

  String sessionOver();

  String sessionOverHint();

  String signInAgain();

  String otherTab();

  String writeHere();

  String takenByTab();

  String newerStands();

  String openNewer();

  String restored();

  String othersCopies();

  String leavingUnsent();

  String missing(String first);

  String done();

  String duplicates();

  String noDuplicates();

  String asks();

  String askDanger();

  String askAbuserNear();

  String askInjured();

  String askSafeTonight();

  String askSelfHarm();

  String askPlace();

  String askAge();

  String askSafeToCall();

  String firstTold();

  String nextTold();

  String answerWithin();

  String within(String first);

  String nobody();

  String ringDirectly();

  String ringHint();

  String drafts();

  String noWords();

  String goOn();

  String left();

  String leftSince();

  String takeOver();

  String unanswered();

  String answered();

  String allAnswered();

  String wholeShift();

  String nextDue();

  String began();

  String unknown();

  String unknownHint();

  String later();

  String sendAgain();

  String belongsTo(String receipt);

  String addedLater();

  String takenBefore();

  String takenBeforeHint();

  String newCall();

  String quickClose();

  String counselOnly();

  String quickHint();

  String silent();

  String hangUp();

  String wrongNumber();

  String prank();

  String test();

  String abusive();

  String counselling();

  String information();

  String referral();

  String closing(String first);

  String undo();

  String closed();

  String closeNamesDanger();

  String keep();

  String keptAsDraft();

  String more();

  String moreHint();

  String moreDanger();

  String add();

  String added();

  String keys();

  String keysTitle();

  String keysHint();

  String keysReset();

  String keyPress();

  String keyTaken();

  String keyJump(String first);

  String keyDuplicates();

  String keyAttach();

  String keyUrgency();

  String keyTime();

  String keyQuick();

  String keyKeep();

  String keyTake();

  String keyHelp();

  String keyAnswer();

  String close();

  String pickerHint();

  String pickerNone();

  String formerly(String first);

  String formerlySeveral(String first);

  String pickerCount(String first);

  String takeOffline();

  String keptForm();

  String notYours();

  String hasEnded();

  String wordsAreHere();

  String goOnAnew();

  String nobodyHere();

  String raise();

  String raiseTo();

  String raiseNot();

  String raiseBecause();

  String raiseHint();

  String keySilent();

  String keyWrongNumber();

  String keyPrank();

  String keyCounselling();

  String keyInformation();

  String keysOff();

  String keysInAccount();

  String offlineNothing();

  String notLooked();

  String toldOffline();
}
