package vn.kipthoi.routing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.life.Acts;
import vn.kipthoi.routing.life.Conclusion;
import vn.kipthoi.routing.life.Height;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class RecallTest {

  private static final Personal<String> REASON = Personal.of("không ai nghe máy");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Worked worked;

  @BeforeEach
  void aCaseThatTheTeamWasToldOf() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    worked = new Worked(fresh, clock, Priority.P1);
  }

  @AfterEach
  void close() {
    worked.close();
  }

  @Test
  void asksNobodyAnyMoreAboutACaseThatHasEnded() {
    screenOut();

    assertThat(open()).isEmpty();
    clock.advance(Duration.ofHours(9));
    assertThat(worked.station.sweeps()).isZero();
    assertThat(told()).isEmpty();
    assertThat(worked.station.answers(worked.callOut, 0, new Promise.GoingNow()))
        .isInstanceOf(Answered.TooLate.class);
    assertThat(worked.state()).isEqualTo("screened-out");
  }

  @Test
  void asksTheTeamAgainWhenACaseIsReopenedAndClimbsAgainWhenNobodyAnswers() {
    clock.advance(Duration.ofMinutes(5));
    worked.station.sweeps();
    var _ = told();
    screenOut();

    worked.does(worked.leader, new Conclusion.Reopen(REASON));

    var again = told();
    assertThat(again).singleElement().satisfies(callOut -> {
      assertThat(callOut.rung().word()).isEqualTo("team");
      assertThat(callOut.people()).hasSize(3);
    });
    clock.advance(Duration.ofMinutes(5));
    worked.station.sweeps();
    assertThat(told()).extracting(callOut -> callOut.rung().word()).containsExactly("leader");
    assertThat(worked.state()).isEqualTo("routed");
  }

  @Test
  void asksTheLevelThatWasNamedAndLeavesTheTeamsClockRunning() {
    worked.does(worked.member, new Weighing.Escalate(Height.PROVINCE, REASON));

    var asked = told();
    assertThat(asked).extracting(callOut -> callOut.rung().word()).containsExactly("province");
    assertThat(open()).containsExactlyInAnyOrder("acknowledge", "escalation");
    var version = worked.version();

    assertThat(worked.station.answers(asked.getFirst(), 0, new Promise.GoingNow()))
        .isInstanceOf(Answered.Accepted.class);

    assertThat(open()).containsExactly("acknowledge");
    assertThat(worked.state()).as("the team has still to accept").isEqualTo("routed");
    assertThat(worked.version()).isEqualTo(version + 1);
    assertThat(answeredBy()).isEqualTo(asked.getFirst().people().getFirst());
  }

  @Test
  void goesFurtherUpWhenTheLevelThatWasNamedDoesNotAnswer() {
    worked.does(worked.member, new Weighing.Escalate(Height.DISTRICT, REASON));
    var _ = told();

    clock.advance(Duration.ofHours(2));
    worked.station.sweeps();

    assertThat(told()).extracting(callOut -> callOut.rung().word()).contains("province");
  }

  @Test
  void stopsAskingWhenTheLevelSaysOnThePageThatItHasTakenNotice() {
    worked.does(worked.member, new Weighing.Escalate(Height.PROVINCE, REASON));

    assertThat(worked.does(worked.province, new Weighing.AnswerEscalation(REASON)))
        .isInstanceOf(Performed.Done.class);

    assertThat(open()).containsExactly("acknowledge");
  }

  private void screenOut() {
    worked.does(worked.member, new Conclusion.ScreenOut(Acts.noGround(), Optional.of(REASON)));
    assertThat(worked.does(worked.district, new Conclusion.ConfirmEnding()))
        .isInstanceOf(Performed.Done.class);
  }

  private List<CallOut> told() {
    return worked.station.told(report());
  }

  private UUID report() {
    return worked.station.row("select report_id from routing.cases").getUUID(0);
  }

  private UUID answeredBy() {
    return UUID.fromString(worked
        .station
        .row("select escalated -> 'answeredBy' ->> 'person' from routing.overlays")
        .getString(0));
  }

  private List<String> open() {
    return worked
        .station
        .rows("select clock from routing.deadlines where state = 'open' "
            + "and clock in ('acknowledge', 'candidate', 'escalation')")
        .stream()
        .map(row -> row.getString("clock"))
        .toList();
  }
}
