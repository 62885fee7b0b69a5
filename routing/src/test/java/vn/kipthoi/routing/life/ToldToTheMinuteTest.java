package vn.kipthoi.routing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.life.Acts.LEADER;
import static vn.kipthoi.routing.life.Acts.WORDS;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.Milestone;

/** What is told to the minute, of a case that began within it. */
class ToldToTheMinuteTest {

  private static final Instant MINUTE = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant HEARD = MINUTE.plusMillis(31_250);
  private static final Instant NOW = MINUTE.plusSeconds(50);

  @Test
  void wasSeenInTheMinuteInWhichTheReportCameButNotBeforeIt() {
    assertThat(sees(MINUTE))
        .isInstanceOfSatisfying(
            Verdict.Done.class,
            done -> assertThat(done.marks())
                .containsExactly(new Verdict.Mark(Milestone.CHILD_SEEN, HEARD)));
  }

  @Test
  void isRefusedInTheMinuteBefore() {
    assertThat(sees(MINUTE.minusMillis(1))).isEqualTo(Verdict.refused(Refusal.BEFORE_THE_REPORT));
  }

  @Test
  void endsInTheMinuteInWhichItBegan() {
    var begun = new Protection.Separate("07/QD", MINUTE).by(LEADER, accepted(), NOW);
    var parted = ((Verdict.Done) begun).after();

    assertThat(
            new Protection.EndSeparation(SeparationEnd.values()[0], MINUTE).by(LEADER, parted, NOW))
        .isInstanceOfSatisfying(
            Verdict.Done.class,
            done -> assertThat(done.marks())
                .containsExactly(new Verdict.Mark(Milestone.SEPARATION_ENDED, HEARD)));
  }

  private static Verdict sees(Instant at) {
    var seen = new Sighting(at, WORDS, WORDS, true);
    return new Verification.SeeChild(seen).by(LEADER, accepted(), NOW);
  }

  private static Standing accepted() {
    var fresh = Acts.at(new CaseState.Acknowledged(), Priority.P1);
    return new Standing(
        fresh.state(),
        fresh.priority(),
        HEARD,
        fresh.unit(),
        fresh.conflict(),
        Optional.empty(),
        Optional.empty(),
        fresh.overlays(),
        Optional.empty(),
        Optional.empty());
  }
}
