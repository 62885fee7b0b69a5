package vn.kipthoi.routing.web;

import vn.kipthoi.routing.life.CaseState;

/** How far a case is, in the words of people. */
public final class StateNames {

  private StateNames() {}

  public static String of(CaseState state, StateWords words) {
    return switch (state) {
      case CaseState.Unrouted ignored -> words.unrouted();
      case CaseState.Routed ignored -> words.routed();
      case CaseState.Acknowledged ignored -> words.acknowledged();
      case CaseState.Verifying ignored -> words.verifying();
      case CaseState.Assessed ignored -> words.assessed();
      case CaseState.UnfoundedReview ignored -> words.unfoundedReview();
      case CaseState.Needs ignored -> words.needs();
      case CaseState.PlanDraft ignored -> words.planDraft();
      case CaseState.PlanSubmitted ignored -> words.planSubmitted();
      case CaseState.PlanApproved ignored -> words.planApproved();
      case CaseState.InSupport ignored -> words.inSupport();
      case CaseState.Review ignored -> words.review();
      case CaseState.Closed ignored -> words.closed();
      case CaseState.ScreenedOut ignored -> words.screenedOut();
      case CaseState.ClosedNonCase ignored -> words.closedNonCase();
      case CaseState.Merged ignored -> words.merged();
    };
  }
}
