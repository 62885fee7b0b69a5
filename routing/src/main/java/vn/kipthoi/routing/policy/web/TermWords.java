package vn.kipthoi.routing.policy.web;

/** The things of policy: clocks, lengths, conditions, whom it goes to, days and states. */
public interface TermWords {

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

  String orMorning(String length);

  String workingDays(String number);

  String days(String number);

  String daysOrNextOpen(String number);

  String kindHours();

  String kindHoursOrMorning();

  String kindWorkingDays();

  String kindDays();

  String kindDaysOrNextOpen();

  String onDay(String number);

  String always();

  String danger();

  String twelveHours();

  String crimeSign();

  String toHotlineDesk();

  String toNextRung();

  String toNextRungProvinceAndHotline();

  String toLeader();

  String toAdministrators();

  String toldAtOnce(String rung);

  String toldAfter(String wait, String rung);

  String theCountry();

  String isDraft();

  String isApproved();

  String isRefused();

  String notAChecker();

  String notSubmitted();

  String dayOff();

  String dayCompensation();

  String daySwapped();

  String dayClosure();

  String dayWorking();

  String dayUnconfirmed();

  String placeLabel(String priority, String condition);
}
