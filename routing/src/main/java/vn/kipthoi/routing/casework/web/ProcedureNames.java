package vn.kipthoi.routing.casework.web;

/** Procedures and their items in the words of people. */
final class ProcedureNames {

  private ProcedureNames() {}

  static String of(Procedure procedure, ProcedureWords words) {
    return switch (procedure) {
      case SET_OUT -> words.setOut();
      case RECORD_SIGHTING -> words.recordSighting();
      case ASSESS -> words.assess();
      case FIND_GROUNDLESS -> words.findGroundless();
      case AGREE_GROUNDLESS -> words.agreeGroundless();
      case REFUSE_GROUNDLESS -> words.refuseGroundless();
      case DECIDE_MEASURE -> words.decideMeasure();
      case WAIVE_MEASURE -> words.waiveMeasure();
      case END_MEASURE -> words.endMeasure();
      case SEPARATE -> words.separate();
      case EXTEND_SEPARATION -> words.extendSeparation();
      case END_SEPARATION -> words.endSeparation();
      case NOTE_CRIME -> words.noteCrime();
      case TELL_POLICE -> words.tellPolice();
      case TAKE_NEEDS -> words.takeNeeds();
      case DRAFT_PLAN -> words.draftPlan();
      case SUBMIT_PLAN -> words.submitPlan();
      case APPROVE_PLAN -> words.approvePlan();
      case RETURN_PLAN -> words.returnPlan();
      case BEGIN_SUPPORT -> words.beginSupport();
      case REVIEW_PLAN -> words.reviewPlan();
      case CLOSE -> words.close();
      case CONFIRM_ENDING -> words.confirmEnding();
      case REFUSE_ENDING -> words.refuseEnding();
      case SCREEN_OUT -> words.screenOut();
      case REOPEN -> words.reopen();
      case RAISE -> words.raise();
      case PROPOSE_LOWERING -> words.proposeLowering();
      case CONFIRM_LOWERING -> words.confirmLowering();
      case REFUSE_LOWERING -> words.refuseLowering();
      case ALLOW_LONGER -> words.allowLonger();
      case PAUSE_CLOCK -> words.pauseClock();
      case RESUME_CLOCK -> words.resumeClock();
      case ESCALATE -> words.escalate();
      case ANSWER_ESCALATION -> words.answerEscalation();
    };
  }

  static String of(Item item, ProcedureWords words) {
    return switch (item) {
      case SEEN_AT -> words.seenAt();
      case SEEN_BY -> words.seenBy();
      case WHERE -> words.where();
      case SAFE -> words.safe();
      case RISK -> words.risk();
      case FINDINGS -> words.findings();
      case GROUNDLESS -> words.groundless();
      case MEASURE -> words.measure();
      case UNTIL -> words.until();
      case REASON -> words.reason();
      case DECISION -> words.decision();
      case SINCE -> words.since();
      case BODY -> words.body();
      case DOCUMENT -> words.document();
      case UNTIL_DAY -> words.untilDay();
      case END -> words.end();
      case ENDED_AT -> words.endedAt();
      case SIGN -> words.sign();
      case TOLD_AT -> words.toldAt();
      case POLICE -> words.police();
      case NUMBER -> words.number();
      case OFFICER -> words.officer();
      case MET_ON -> words.metOn();
      case MINUTES -> words.minutes();
      case RESULT -> words.result();
      case NON_CASE_REASON -> words.nonCaseReason();
      case NOTE -> words.note();
      case PRIORITY -> words.priority();
      case LEVEL -> words.level();
      case CLOCK -> words.clock();
      case CAUSE -> words.cause();
      case ASKED_BY -> words.askedBy();
      case REPLY -> words.reply();
    };
  }
}
