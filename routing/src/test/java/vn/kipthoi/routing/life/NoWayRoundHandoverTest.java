package vn.kipthoi.routing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.life.Acts.NOW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.Milestone;

/**
 * No act takes a case from one commune to another but the receiver's taking over, of an offer that is
 * open: whoever has it stays responsible until then, whatever else is done to the case meanwhile.
 */
class NoWayRoundHandoverTest {

  private static final Set<String> SETTLES = Set.of("taken-over", "transfer-declined");

  record Tried(CaseState state, Act act, Role role) {}

  static Stream<Tried> everyActInEveryStateByEverybody() {
    return Stream.<CaseState>concat(States.OPEN.stream(), States.ENDED.stream())
        .flatMap(state -> Acts.all().stream()
            .flatMap(act -> Stream.of(Role.values()).map(role -> new Tried(state, act, role))));
  }

  @ParameterizedTest
  @MethodSource("everyActInEveryStateByEverybody")
  void leavesTheOfferOpenAndTheCaseWhereItIs(Tried tried) {
    var before = Acts.laden(tried.state());

    if (tried.act().on(before, Acts.doer(tried.role()), NOW) instanceof Verdict.Done done
        && !SETTLES.contains(tried.act().word())) {
      assertThat(done.after().unit()).isEqualTo(before.unit());
      assertThat(done.after().overlays().transfer()).isEqualTo(before.overlays().transfer());
      assertThat(done.marks()).noneMatch(one -> one.milestone() == Milestone.TRANSFERRED);
    }
  }

  @Test
  void takesNothingOverThatIsNotOffered() {
    for (var state : States.OPEN) {
      for (var act : List.<Act>of(new Moving.TakeOver(), new Moving.DeclineTransfer(Acts.WORDS))) {
        assertThat(act.on(Acts.laden(state).with(Overlays.NONE), Acts.doer(Role.TEAM_LEADER), NOW))
            .isEqualTo(Verdict.refused(Refusal.NO_TRANSFER));
      }
    }
  }

  @Test
  void doesNotMoveTheCaseByTakingItOverAlone() {
    var before = Acts.laden(new CaseState.Verifying());

    assertThat(new Moving.TakeOver().on(before, Acts.doer(Role.TEAM_LEADER), NOW))
        .isInstanceOfSatisfying(Verdict.Done.class, done -> {
          assertThat(done.after().unit()).isEqualTo(before.unit());
          assertThat(done.after().overlays().transfer()).isEqualTo(Optional.empty());
        });
  }
}
