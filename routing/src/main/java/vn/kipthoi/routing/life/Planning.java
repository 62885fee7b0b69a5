package vn.kipthoi.routing.life;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Milestone;

/** From the assessment to the support that a plan gives (Decree 56/2017 art. 27-30). */
public sealed interface Planning extends Act {

  /** Form 03: the meeting that the chair presides over has fixed what the child needs.
   *
   * @param minutes the number of its minutes
   */
  record TakeNeeds(LocalDate metOn, String minutes) implements Planning {

    @Override
    public String word() {
      return "needs-taken";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("metOn", metOn.toString()).put("minutes", minutes);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.Assessed state
          ? Verdict.done(standing.to(state.needsTaken()))
          : Verdict.notNow(standing);
    }
  }

  /** Form 04 is begun, for the first time or anew. */
  record DraftPlan() implements Planning {

    @Override
    public String word() {
      return "plan-drafted";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.Plannable state
              && !(state instanceof CaseState.PlanDraft)
          ? Verdict.done(standing.to(state.planDrafted()))
          : Verdict.notNow(standing);
    }
  }

  /** Form 04 is laid before the chair. */
  record SubmitPlan() implements Planning {

    @Override
    public String word() {
      return "plan-submitted";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.PlanDraft state
          ? Verdict.done(standing.to(state.submitted())).reaching(Milestone.PLAN_SUBMITTED, now)
          : Verdict.notNow(standing);
    }
  }

  /** Form 05: the chair signs.
   *
   * @param decision its number
   */
  record ApprovePlan(String decision) implements Planning {

    @Override
    public String word() {
      return "plan-approved";
    }

    @Override
    public Set<Part> parts() {
      return Part.CHAIR;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("decision", decision);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.PlanSubmitted state
          ? Verdict.done(standing.to(state.approved())).reaching(Milestone.PLAN_APPROVED, now)
          : Verdict.notNow(standing);
    }
  }

  /** The chair wants it changed. */
  record ReturnPlan(Personal<String> reason) implements Planning {

    @Override
    public String word() {
      return "plan-returned";
    }

    @Override
    public Set<Part> parts() {
      return Part.CHAIR;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.PlanSubmitted state
          ? Verdict.done(standing.to(state.returned()))
          : Verdict.notNow(standing);
    }
  }

  /** Those whom the plan names have begun. */
  record BeginSupport() implements Planning {

    @Override
    public String word() {
      return "support-begun";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.PlanApproved state
          ? Verdict.done(standing.to(state.supported()))
          : Verdict.notNow(standing);
    }
  }

  /** Form 06: what the plan has come to. */
  record ReviewPlan(ReviewResult result, Grade risk) implements Planning {

    @Override
    public String word() {
      return "reviewed";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("result", result.word()).put("risk", risk.word());
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.InSupport state
          ? Verdict.done(standing.to(state.reviewed())).reaching(Milestone.REVIEWED, now)
          : Verdict.notNow(standing);
    }
  }
}
