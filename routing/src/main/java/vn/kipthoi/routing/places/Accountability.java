package vn.kipthoi.routing.places;

import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.life.CaseState;

/**
 * Who does the step that a case is at, and who answers for it. Acceptance, verification and what is
 * decided at once are the commune's where it happened (Decree 56/2017 art. 26, 31); the plan and its
 * support are the commune's where the child lives (art. 27, 28; Law on Children art. 52(2)).
 *
 * @param unit whose people do it
 */
public record Accountability(Step step, UnitCode unit, Doer doer, Answerable answerable) {

  /** What has to be done now. */
  public enum Step {
    /** Say which commune it is. */
    PLACE,
    /** Accept, go there, see the child, form 02. */
    VERIFY,
    /** Decide what protects the child at once, and whether there is ground. */
    PROTECT,
    /** Fix needs, write the plan, have it signed. */
    PLAN,
    /** Carry it out and look at it again. */
    SUPPORT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who does it. */
  public enum Doer {
    /** The officer for children, with the commune's police. */
    COMMUNE_OFFICER,
    /** The officer for children of the commune where the child lives. */
    OFFICER_OF_RESIDENCE,
    /** The desk that holds the case, or stands in for a commune that must not know. */
    DESK;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Who answers for it. */
  public enum Answerable {
    CHAIR,
    CHAIR_OF_RESIDENCE,
    /** Of the province, which stands in for a commune that must not know. */
    PROVINCIAL_DIRECTOR,
    SHIFT_LEAD;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param holder the commune that has the case, or the unit whose desk holds it
   * @param desk the desk above it, which stands in when it must not know
   * @param planning the commune where the child lives, when it is another one
   * @param conflict whether the holder must not know of it
   * @return empty for a case that has ended, or goes on in another
   */
  public static Optional<Accountability> of(
      CaseState state,
      UnitCode holder,
      UnitCode desk,
      Optional<UnitCode> planning,
      boolean conflict) {
    return step(state).map(step -> switch (step) {
      case PLACE -> new Accountability(step, holder, Doer.DESK, Answerable.SHIFT_LEAD);
      case VERIFY, PROTECT -> ofHolder(step, holder, desk, conflict);
      case PLAN, SUPPORT ->
        planning
            .map(home -> new Accountability(
                step, home, Doer.OFFICER_OF_RESIDENCE, Answerable.CHAIR_OF_RESIDENCE))
            .orElseGet(() -> ofHolder(step, holder, desk, conflict));
    });
  }

  private static Accountability ofHolder(
      Step step, UnitCode holder, UnitCode desk, boolean conflict) {
    return conflict
        ? new Accountability(step, desk, Doer.DESK, Answerable.PROVINCIAL_DIRECTOR)
        : new Accountability(step, holder, Doer.COMMUNE_OFFICER, Answerable.CHAIR);
  }

  private static Optional<Step> step(CaseState state) {
    return switch (state) {
      case CaseState.Unrouted ignored -> Optional.of(Step.PLACE);
      case CaseState.Routed ignored -> Optional.of(Step.VERIFY);
      case CaseState.Acknowledged ignored -> Optional.of(Step.VERIFY);
      case CaseState.Verifying ignored -> Optional.of(Step.VERIFY);
      case CaseState.Assessed ignored -> Optional.of(Step.PROTECT);
      case CaseState.UnfoundedReview ignored -> Optional.of(Step.PROTECT);
      case CaseState.Needs ignored -> Optional.of(Step.PLAN);
      case CaseState.PlanDraft ignored -> Optional.of(Step.PLAN);
      case CaseState.PlanSubmitted ignored -> Optional.of(Step.PLAN);
      case CaseState.PlanApproved ignored -> Optional.of(Step.SUPPORT);
      case CaseState.InSupport ignored -> Optional.of(Step.SUPPORT);
      case CaseState.Review ignored -> Optional.of(Step.SUPPORT);
      case CaseState.Ended ignored -> Optional.empty();
      case CaseState.Merged ignored -> Optional.empty();
    };
  }
}
