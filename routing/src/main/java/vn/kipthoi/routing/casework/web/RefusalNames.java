package vn.kipthoi.routing.casework.web;

import vn.kipthoi.routing.life.Refusal;
import vn.kipthoi.routing.life.Standstill;

/** Why something is not done, in the words of people. */
final class RefusalNames {

  private RefusalNames() {}

  static String of(Refusal why, RefusalWords words) {
    return switch (why) {
      case NOT_NOW -> words.notNow();
      case ENDED -> words.ended();
      case NOT_YOUR_PART -> words.notYourPart();
      case SECOND_PERSON_NEEDED -> words.secondPersonNeeded();
      case SHIFT_LEAD_NEEDED -> words.shiftLeadNeeded();
      case NOTHING_PROPOSED -> words.nothingProposed();
      case PROPOSED_ALREADY -> words.proposedAlready();
      case CHILD_NOT_SEEN_SAFE -> words.childNotSeenSafe();
      case NOT_MORE_URGENT -> words.notMoreUrgent();
      case NOT_LESS_URGENT -> words.notLessUrgent();
      case SEPARATION_RUNS -> words.separationRuns();
      case NO_SEPARATION -> words.noSeparation();
      case MEASURE_RUNS -> words.measureRuns();
      case POLICE_NOT_TOLD -> words.policeNotTold();
      case NO_EMERGENCY -> words.noEmergency();
      case NO_ESCALATION -> words.noEscalation();
      case ESCALATION_WAITS -> words.escalationWaits();
      case NOT_ASKED -> words.notAsked();
      case TRANSFER_RUNS -> words.transferRuns();
      case NO_TRANSFER -> words.noTransfer();
      case BEFORE_THE_REPORT -> words.beforeTheReport();
      case NOT_YET -> words.notYet();
      case NOT_LATER -> words.notLater();
      case TOO_LONG -> words.tooLong(Integer.toString(Standstill.LONGEST_DAYS));
      case CLOCK_NOT_RUNNING -> words.clockNotRunning();
      case STANDS_STILL -> words.standsStill();
      case RUNS_ALREADY -> words.runsAlready();
      case NOBODY_HAS_IT -> words.nobodyHasIt();
      case NOTHING_LOWERED -> words.nothingLowered();
      case NOTHING_LONGER -> words.nothingLonger();
    };
  }
}
