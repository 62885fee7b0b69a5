package vn.kipthoi.routing.policy.web;

/** What pages and messages about policy and the calendar say. */
public interface PolicyWords {

  // messages
  String longerThanLaw(String one, String other);

  String longerThanTheCountry(String one);

  String noLength();

  String noSuchLength();

  String otherKindOfTime(String one);

  String noWarning();

  String warningsAreTheCountrys();

  String dateIsPast();

  String dateIsTaken(String one);

  String noReason();

  String endsBelowTheNation();

  String beginsAboveTheCommune();

  String notUpwards();

  String noWait();

  String toldLater(String one, String other);

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
  String callAnswered();

  String firstLook();

  String triage();

  String delivery();

  String acknowledge();

  String childSeen();

  String emergency();

  String police();

  String separation();

  String plan();

  String approval();

  String review();

  String feedback();

  String escalation();

  String dataBreach();

  String dataRequest();

  String callAnsweredSpan();

  String firstLookSpan();

  String triageSpan();

  String deliverySpan();

  String acknowledgeSpan();

  String childSeenSpan();

  String emergencySpan();

  String policeSpan();

  String separationSpan();

  String planSpan();

  String approvalSpan();

  String reviewSpan();

  String feedbackSpan();

  String escalationSpan();

  String dataBreachSpan();

  String dataRequestSpan();

  // lengths
  String typedSeconds(String one);

  String typedMinutes(String one);

  String typedHours(String one);

  String typedDays(String one);

  String orMorning(String one);

  String workingDays(String one);

  String days(String one);

  String daysOrNextOpen(String one);

  String kindHours();

  String kindHoursOrMorning();

  String kindWorkingDays();

  String kindDays();

  String kindDaysOrNextOpen();

  String onDay(String one);

  String always();

  String danger();

  String twelveHours();

  String crimeSign();

  String toHotlineDesk();

  String toNextRung();

  String toNextRungProvinceAndHotline();

  String toLeader();

  String toAdministrators();

  String toldAtOnce(String one);

  String toldAfter(String one, String other);

  // people and states
  String theCountry();

  String isDraft();

  String isSubmitted();

  String isApproved();

  String isRefused();

  String notAChecker();

  String madeIt();

  String notSubmitted();

  String checkedAlready();

  String notYours();

  String stale();

  String alreadyOpen(String one);

  // days
  String dayOff();

  String dayCompensation();

  String daySwapped();

  String dayClosure();

  String dayWorking();

  String dayUnconfirmed();

  // pages
  String policyMenu();

  String calendarMenu();

  String policyTitle();

  String inForce(String one, String other, String third);

  String overlayInForce(String one, String other);

  String policyLead();

  String clockColumn();

  String lengthColumn();

  String basisColumn();

  String warningsColumn();

  String missedColumn();

  String ofLaw();

  String mayPause();

  String notRunning();

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

  String versionTitle(String one);

  String editTitle(String one);

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

  String answerWas(String one);

  String checkTitle();

  String lengthHint();

  String waitsHint();

  String moreLabel();

  String cellLabel(String one, String other);

  String placeLabel(String one, String other);

  String editOf(String one, String other);

  String ladderOf(String one);

  String noVersions();

  String warningsLabel(String one);

  String previewTitle();

  String previewLead();

  String previewNone();

  String casesColumn();

  String earlierColumn();

  String laterColumn();

  String overdueColumn();

  String toldColumn();

  String peopleOf(String one, String other);

  String apply();

  String applyLead();

  String applied(String one);

  String notInForceYet();

  // calendar page
  String calendarTitle();

  String calendarLead(String one);

  String calendarYear(String one, String other);

  String yearLabel();

  String unconfirmedWarning(String one, String other);

  String undecidedWarning(String one);

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

  String waitingTitle();

  String fromUntil(String one, String other);

  String yes();
}
