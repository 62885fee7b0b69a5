package vn.kipthoi.routing.casework.web;

import static vn.kipthoi.routing.casework.web.Ask.may;
import static vn.kipthoi.routing.casework.web.Ask.need;
import static vn.kipthoi.routing.casework.web.Ask.needWith;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.Asker;
import vn.kipthoi.routing.life.CompetentBody;
import vn.kipthoi.routing.life.Conclusion;
import vn.kipthoi.routing.life.Grade;
import vn.kipthoi.routing.life.Height;
import vn.kipthoi.routing.life.Measure;
import vn.kipthoi.routing.life.NonCaseReasons;
import vn.kipthoi.routing.life.Planning;
import vn.kipthoi.routing.life.PoliceBody;
import vn.kipthoi.routing.life.Protection;
import vn.kipthoi.routing.life.ReviewResult;
import vn.kipthoi.routing.life.SeparationEnd;
import vn.kipthoi.routing.life.Sighting;
import vn.kipthoi.routing.life.Standstill;
import vn.kipthoi.routing.life.Verification;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.routing.owing.StandstillReason;

/** Everything that people may do to a case: the operation of the contract, and what it asks for. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing, its lists are List.of
enum Procedure {
  SET_OUT("setOut", said -> new Verification.SetOut()),
  RECORD_SIGHTING(
      "recordSighting",
      said -> new Verification.SeeChild(said.sighting()),
      need(Item.SEEN_AT),
      need(Item.SEEN_BY),
      need(Item.WHERE),
      need(Item.SAFE)),
  ASSESS(
      "assessCase",
      Procedure::assessment,
      need(Item.RISK),
      need(Item.GROUNDLESS),
      need(Item.FINDINGS),
      may(Item.SEEN_AT),
      needWith(Item.SEEN_AT, Item.SEEN_BY),
      needWith(Item.SEEN_AT, Item.WHERE),
      needWith(Item.SEEN_AT, Item.SAFE)),
  FIND_GROUNDLESS(
      "findGroundless",
      said -> new Verification.FindGroundless(said.words(Item.REASON)),
      need(Item.REASON)),
  AGREE_GROUNDLESS(
      "agreeGroundless",
      said -> new Conclusion.AgreeGroundless(said.sighting()),
      need(Item.SEEN_AT),
      need(Item.SEEN_BY),
      need(Item.WHERE),
      need(Item.SAFE)),
  REFUSE_GROUNDLESS(
      "refuseGroundless",
      said -> new Conclusion.DisagreeGroundless(said.words(Item.REASON)),
      need(Item.REASON)),
  DECIDE_MEASURE(
      "decideMeasure",
      said -> new Protection.ApplyMeasure(
          said.choice(Measure.class, Item.MEASURE),
          said.has(Item.UNTIL) ? Optional.of(said.moment(Item.UNTIL)) : Optional.empty()),
      need(Item.MEASURE),
      may(Item.UNTIL)),
  WAIVE_MEASURE(
      "waiveMeasure",
      said -> new Protection.WaiveMeasure(said.words(Item.REASON)),
      need(Item.REASON)),
  END_MEASURE(
      "endMeasure", said -> new Protection.EndMeasure(said.words(Item.REASON)), need(Item.REASON)),
  SEPARATE(
      "separateChild",
      said -> new Protection.Separate(said.text(Item.DECISION), said.moment(Item.SINCE)),
      need(Item.DECISION),
      need(Item.SINCE)),
  EXTEND_SEPARATION(
      "extendSeparation",
      said -> new Protection.ExtendSeparation(
          said.choice(CompetentBody.class, Item.BODY),
          said.text(Item.DOCUMENT),
          said.date(Item.UNTIL_DAY)),
      need(Item.BODY),
      need(Item.DOCUMENT),
      need(Item.UNTIL_DAY)),
  END_SEPARATION(
      "endSeparation",
      said -> new Protection.EndSeparation(
          said.choice(SeparationEnd.class, Item.END), said.moment(Item.ENDED_AT)),
      need(Item.END),
      need(Item.ENDED_AT)),
  NOTE_CRIME(
      "noteCrimeSign", said -> new Protection.NoteCrime(said.words(Item.SIGN)), need(Item.SIGN)),
  TELL_POLICE(
      "reportToPolice",
      said -> new Protection.TellPolice(
          said.moment(Item.TOLD_AT),
          said.choice(PoliceBody.class, Item.POLICE),
          said.has(Item.NUMBER) ? Optional.of(said.text(Item.NUMBER)) : Optional.empty(),
          said.words(Item.OFFICER)),
      need(Item.TOLD_AT),
      need(Item.POLICE),
      need(Item.OFFICER),
      may(Item.NUMBER)),
  TAKE_NEEDS(
      "takeNeeds",
      said -> new Planning.TakeNeeds(said.date(Item.MET_ON), said.text(Item.MINUTES)),
      need(Item.MET_ON),
      need(Item.MINUTES)),
  DRAFT_PLAN("draftPlan", said -> new Planning.DraftPlan()),
  SUBMIT_PLAN("submitPlan", said -> new Planning.SubmitPlan()),
  APPROVE_PLAN(
      "approvePlan",
      said -> new Planning.ApprovePlan(said.text(Item.DECISION)),
      need(Item.DECISION)),
  RETURN_PLAN(
      "returnPlan", said -> new Planning.ReturnPlan(said.words(Item.REASON)), need(Item.REASON)),
  BEGIN_SUPPORT("beginSupport", said -> new Planning.BeginSupport()),
  REVIEW_PLAN(
      "reviewPlan",
      said -> new Planning.ReviewPlan(
          said.choice(ReviewResult.class, Item.RESULT), said.choice(Grade.class, Item.RISK)),
      need(Item.RESULT),
      need(Item.RISK)),
  CLOSE(
      "closeCase",
      said -> new Conclusion.Close(said.sighting(), said.words(Item.REASON)),
      need(Item.SEEN_AT),
      need(Item.SEEN_BY),
      need(Item.WHERE),
      need(Item.SAFE),
      need(Item.REASON)),
  CONFIRM_ENDING("confirmEnding", said -> new Conclusion.ConfirmEnding()),
  REFUSE_ENDING(
      "refuseEnding",
      said -> new Conclusion.RefuseEnding(said.words(Item.REASON)),
      need(Item.REASON)),
  SCREEN_OUT("screenOutCase", Procedure::screeningOut, need(Item.NON_CASE_REASON), may(Item.NOTE)),
  REOPEN("reopenCase", said -> new Conclusion.Reopen(said.words(Item.REASON)), need(Item.REASON)),
  RAISE(
      "raisePriority",
      said -> new Weighing.Raise(priority(said), said.words(Item.REASON)),
      need(Item.PRIORITY),
      need(Item.REASON)),
  PROPOSE_LOWERING(
      "proposeLowering",
      said -> new Weighing.ProposeLowering(priority(said), said.words(Item.REASON)),
      need(Item.PRIORITY),
      need(Item.REASON)),
  CONFIRM_LOWERING(
      "confirmLowering",
      said -> new Weighing.ConfirmLowering(said.words(Item.REASON)),
      need(Item.REASON)),
  REFUSE_LOWERING(
      "refuseLowering",
      said -> new Weighing.RefuseLowering(said.words(Item.REASON)),
      need(Item.REASON)),
  ALLOW_LONGER(
      "allowLonger", said -> new Weighing.AllowLonger(said.words(Item.REASON)), need(Item.REASON)),
  PAUSE_CLOCK(
      "pauseClock",
      Procedure::pause,
      need(Item.CLOCK),
      need(Item.CAUSE),
      need(Item.UNTIL_DAY),
      need(Item.ASKED_BY),
      need(Item.REASON)),
  RESUME_CLOCK(
      "resumeClock",
      said -> new Standstill.Resume(clock(said), said.words(Item.REASON)),
      need(Item.CLOCK),
      need(Item.REASON)),
  ESCALATE(
      "escalateCase",
      said -> new Weighing.Escalate(said.choice(Height.class, Item.LEVEL), said.words(Item.REASON)),
      need(Item.LEVEL),
      need(Item.REASON)),
  ANSWER_ESCALATION(
      "answerEscalation",
      said -> new Weighing.AnswerEscalation(said.words(Item.REPLY)),
      need(Item.REPLY));

  private final String operation;
  private final Function<Said, Act> act;
  private final List<Ask> asks;

  Procedure(String operation, Function<Said, Act> act, Ask... asks) {
    this.operation = operation;
    this.act = act;
    this.asks = List.of(asks);
  }

  /** Its name in the contract. */
  String operation() {
    return operation;
  }

  /** Its name in the address of its page: {@code submit-plan}. */
  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<Ask> asks() {
    return asks;
  }

  /** The act that was asked for; what was said has been checked before. */
  Act act(Said said) {
    return act.apply(said);
  }

  static Optional<Procedure> ofPath(String path) {
    return Arrays.stream(values())
        .filter(procedure -> procedure.path().equals(path))
        .findFirst();
  }

  private static Act assessment(Said said) {
    var seen = said.has(Item.SEEN_AT) ? Optional.of(said.sighting()) : Optional.<Sighting>empty();
    return new Verification.Assess(
        said.choice(Grade.class, Item.RISK),
        seen,
        said.yes(Item.GROUNDLESS),
        said.words(Item.FINDINGS));
  }

  private static Act pause(Said said) {
    return new Standstill.Pause(
        clock(said),
        StandstillReason.ofWord(said.text(Item.CAUSE)).orElseThrow(),
        said.date(Item.UNTIL_DAY),
        said.choice(Asker.class, Item.ASKED_BY),
        said.words(Item.REASON));
  }

  private static ClockId clock(Said said) {
    return ClockId.ofWord(said.text(Item.CLOCK)).orElseThrow();
  }

  private static Act screeningOut(Said said) {
    return new Conclusion.ScreenOut(
        NonCaseReasons.shipped().find(said.text(Item.NON_CASE_REASON)).orElseThrow(),
        said.has(Item.NOTE) ? Optional.of(said.words(Item.NOTE)) : Optional.empty());
  }

  private static Priority priority(Said said) {
    return Priority.valueOf(said.text(Item.PRIORITY));
  }
}
