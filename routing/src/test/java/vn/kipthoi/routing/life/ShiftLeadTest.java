package vn.kipthoi.routing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.life.Acts.NOW;
import static vn.kipthoi.routing.life.Acts.WORDS;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Role;

/** What the hotline's shift lead may do to a case, and what remains the part of others. */
class ShiftLeadTest {

  private static final Doer LEAD = Acts.doer(Role.SHIFT_LEAD);

  @Test
  void confirmsWhatAnOperatorScreensOut() {
    var proposed = proposed(Acts.OPERATOR, Standing.Ending.Kind.SCREEN_OUT);

    assertThat(state(new Conclusion.ConfirmEnding().by(LEAD, proposed, NOW)))
        .isEqualTo(new CaseState.ScreenedOut());
  }

  @Test
  void doesNotConfirmTheirOwnProposal() {
    var proposed = proposed(LEAD, Standing.Ending.Kind.NO_CASE);

    assertThat(new Conclusion.ConfirmEnding().by(LEAD, proposed, NOW))
        .isEqualTo(Verdict.refused(Refusal.SECOND_PERSON_NEEDED));
  }

  @ParameterizedTest
  @MethodSource("thoseWhoDoNotScreen")
  void isNeededWhereNobodyAboveTheCommuneConfirms(Doer doer) {
    var proposed = proposed(Acts.doer(Role.OPERATOR), Standing.Ending.Kind.SCREEN_OUT);

    assertThat(new Conclusion.ConfirmEnding().by(doer, proposed, NOW))
        .isEqualTo(Verdict.refused(Refusal.SHIFT_LEAD_NEEDED));
  }

  @Test
  void approvesALowerPriority() {
    var proposal = new Standing.Lowering(Priority.P3, Acts.OPERATOR, NOW);
    var proposed = Acts.at(new CaseState.Routed(), Priority.P1).lowering(Optional.of(proposal));

    var lowered = new Weighing.ConfirmLowering(WORDS).by(LEAD, proposed, NOW);

    assertThat(((Verdict.Done) lowered).after().priority()).isEqualTo(Priority.P3);
  }

  @Test
  void isTheSecondPersonForNoClosing() {
    var proposal = new Standing.Ending(Standing.Ending.Kind.CLOSE, Acts.LEADER, NOW);
    var proposed = Acts.at(new CaseState.Review(), Priority.P1).proposing(Optional.of(proposal));

    assertThat(new Conclusion.ConfirmEnding().by(LEAD, proposed, NOW))
        .isEqualTo(Verdict.refused(Refusal.NOT_YOUR_PART));
  }

  @Test
  void mayDoWhateverAnOperatorMay() {
    for (var act : Acts.all()) {
      for (var state : States.OPEN) {
        var standing = Acts.laden(state);

        assertThat(isDone(act, LEAD, standing) || !isDone(act, Acts.OPERATOR, standing))
            .as("%s in %s", act.word(), state.word())
            .isTrue();
      }
    }
  }

  @Test
  void doesNotDoTheWorkOfTheCommune() {
    var parts = LEAD.parts(Acts.at(new CaseState.Assessed(), Priority.P2));

    assertThat(parts).isEqualTo(Set.of(Part.OPERATOR, Part.SHIFT_LEAD));
  }

  static Stream<Doer> thoseWhoDoNotScreen() {
    return Stream.of(Acts.MEMBER, Acts.LEADER, Acts.doer(Role.OPERATOR));
  }

  private static boolean isDone(Act act, Doer doer, Standing standing) {
    return act.by(doer, standing, NOW) instanceof Verdict.Done;
  }

  private static Standing proposed(Doer by, Standing.Ending.Kind kind) {
    return Acts.at(new CaseState.Routed(), Priority.P2)
        .proposing(Optional.of(new Standing.Ending(kind, by, NOW)));
  }

  private static CaseState state(Verdict verdict) {
    return ((Verdict.Done) verdict).after().state();
  }
}
