package vn.kipthoi.routing.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.places.Accountability.Answerable;
import vn.kipthoi.routing.places.Accountability.Doer;
import vn.kipthoi.routing.places.Accountability.Step;

class AccountabilityTest {

  private static final UnitCode HAPPENED = new UnitCode("05392");
  private static final UnitCode LIVES = new UnitCode("05395");
  private static final UnitCode PROVINCE = new UnitCode("25");

  @Test
  void leavesVerifyingToTheCommuneWhereItHappenedWhereverTheChildLives() {
    assertThat(of(new CaseState.Verifying(), Optional.of(LIVES), false))
        .contains(
            new Accountability(Step.VERIFY, HAPPENED, Doer.COMMUNE_OFFICER, Answerable.CHAIR));
    assertThat(of(new CaseState.Assessed(), Optional.of(LIVES), false))
        .contains(
            new Accountability(Step.PROTECT, HAPPENED, Doer.COMMUNE_OFFICER, Answerable.CHAIR));
  }

  @Test
  void leavesThePlanToTheCommuneWhereTheChildLives() {
    assertThat(of(new CaseState.Needs(), Optional.of(LIVES), false))
        .contains(new Accountability(
            Step.PLAN, LIVES, Doer.OFFICER_OF_RESIDENCE, Answerable.CHAIR_OF_RESIDENCE));
    assertThat(of(new CaseState.InSupport(), Optional.empty(), false))
        .contains(
            new Accountability(Step.SUPPORT, HAPPENED, Doer.COMMUNE_OFFICER, Answerable.CHAIR));
  }

  @Test
  void letsTheDeskStandInForACommuneThatMustNotKnow() {
    assertThat(of(new CaseState.Routed(), Optional.empty(), true))
        .contains(
            new Accountability(Step.VERIFY, PROVINCE, Doer.DESK, Answerable.PROVINCIAL_DIRECTOR));
  }

  @Test
  void leavesPlacingToTheDeskAndNothingToAnybodyAfterTheEnd() {
    assertThat(Accountability.of(
            new CaseState.Unrouted(), PROVINCE, PROVINCE, Optional.empty(), false))
        .contains(new Accountability(Step.PLACE, PROVINCE, Doer.DESK, Answerable.SHIFT_LEAD));
    assertThat(of(new CaseState.Closed(), Optional.of(LIVES), false)).isEmpty();
  }

  private static Optional<Accountability> of(
      CaseState state, Optional<UnitCode> planning, boolean conflict) {
    return Accountability.of(state, HAPPENED, PROVINCE, planning, conflict);
  }
}
