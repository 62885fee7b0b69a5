package vn.kipthoi.routing.policy.web;

/** What pages and messages about policy and the calendar say. */
public interface PolicyWords {

  // messages
  String longerThanLaw(String limit, String article);

  String longerThanTheCountry(String limit);

  String noLength();

  String noSuchLength();

  String otherKindOfTime(String kind);

  String noWarning();

  String warningsAreTheCountrys();

  String dateIsPast();

  String dateIsTaken(String version);

  String noReason();

  String endsBelowTheNation();

  String beginsAboveTheCommune();

  String notUpwards();

  String noWait();

  String toldLater(String rung, String limit);

  String saysNothing();

  String noDay();

  String noKindOfDay();

  String noName();

  String needsEdit();

  String unknownClock();

  String unknownPlace();

  String noStep();

  String noMoment();

  String noText();

  String noList();

  String noUnit();

  String needsVerdict();

  String needsAnswer();

  // clocks
  // lengths
  String typedSeconds(String number);

  String typedMinutes(String number);

  String typedHours(String number);

  String typedDays(String number);

  // people and states
  String isSubmitted();

  String madeIt();

  String checkedAlready();

  String notYours();

  String stale();

  String alreadyOpen(String version);

  // days
  // pages
  String policyMenu();

  String calendarMenu();

  String policyTitle();

  String inForce(String version, String since, String unit);

  String overlayInForce(String version, String since);

  String policyLead();

  String clockColumn();

  String lengthColumn();

  String basisColumn();

  String warningsColumn();

  String missedColumn();

  String ofLaw();

  String mayPause();

  String ladderTitle();

  String ladderLead();

  String chooseProvince();

  String show();

  String versionsTitle();

  String versionColumn();

  String unitColumn();

  String fromColumn();

  String stateColumn();

  String reasonColumn();

  String newVersion();

  String newVersionLead();

  String effectiveFromLabel();

  String effectiveFromHint();

  String reasonLabel();

  String reasonHint();

  String unitLabel();

  String begin();

  String versionTitle(String version);

  String editTitle(String version);

  String changes();

  String noChanges();

  String before();

  String after();

  String editIt();

  String save();

  String submit();

  String approve();

  String refuse();

  String answerLabel();

  String answerWas(String answer);

  String checkTitle();

  String lengthHint();

  String waitsHint();

  String moreLabel();

  String cellLabel(String clock, String place);

  String editOf(String edit, String state);

  String ladderOf(String priority);

  String warningsLabel(String warnings);

  String previewTitle();

  String previewLead();

  String previewNone();

  String movedColumn();

  String movedOf(String cases, String earlier, String later);

  String overdueOf(String number);

  String countedAll(String number);

  String countedSome(String number);

  String seePreview();

  String overdueColumn();

  String toldColumn();

  String peopleOf(String post, String number);

  String apply();

  String applyLead();

  String applied(String number);

  String notInForceYet();

  // calendar page
  String calendarTitle();

  String calendarLead(String version);

  String calendarYear(String year, String unit);

  String yearLabel();

  String unconfirmedWarning(String day, String name);

  String undecidedWarning(String day);

  String dayColumn();

  String kindColumn();

  String nameColumn();

  String sourceColumn();

  String noDays();

  String askTitle();

  String askLead();

  String fromLabel();

  String untilLabel();

  String kindLabel();

  String vietnameseLabel();

  String englishLabel();

  String ask();

  String fromUntil(String from, String until);

  String daysPreview();

  String daysPreviewLead();

  String daysNotApproved();
}
