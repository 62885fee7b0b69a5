package vn.kipthoi.routing.why.web;

/** How a case is explained. */
public interface WhyWords {

  String title();

  String whyHere();

  String whyEscalated();

  String whatNext();

  String asked(String moment, String rung, String people, String due);

  String askedNobody(String moment, String rung, String due);

  String acceptedInTime(String person, String moment);

  String acceptedLate(String person, String moment);

  String missed(String moment);

  String declined(String moment);

  String nobodyReached(String moment);

  String stillOpen();

  String noLongerAsked();

  String candidateMissed(String unit);

  String skippedRung(String rung, String why);

  String skippedEmpty();

  String skippedUnreachable();

  String skippedConflict();

  String saidCannot(String person, String moment);

  String saidTooLate(String person, String moment);

  String workDone(String work, String moment, String due);

  String workMissed(String work, String due);

  String workVoid(String work);

  String byPolicy(String versions);

  String thenTold(String due, String rung, String people);

  String thenNobody(String due);

  String thenToldAgain(String due, String rung, String times, String people);

  String thenCandidate(String due, String unit);

  String thenEscalation(String due, String rung);

  String thenWork(String due, String work);

  String also(String rung, String why);

  String unrouted();

  String routed();

  String acknowledged();

  String verifying();

  String assessed();

  String unfoundedReview();

  String needs();

  String planDraft();

  String planSubmitted();

  String planApproved();

  String inSupport();

  String review();

  String ended();

  String merged();

  String somebody();

  String nothingYet();

  String workMissedAndTold(String work, String due);

  String wentTo(String moment, String rung, String people);

  String doneAfterAll(String moment);

  String workLonger(String work, String due);

  String acceptedMeanwhile(String moment);

  String reportedLate();

  String standsStill(String work, String since, String until, String why, String due);

  String stoodStill(String work, String since, String until, String why, String due);

  String warned(String work, String moments);
}
