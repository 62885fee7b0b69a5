package vn.kipthoi.routing.owing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.casework.Worked;
import vn.kipthoi.routing.life.Asker;
import vn.kipthoi.routing.life.Grade;
import vn.kipthoi.routing.life.Planning;
import vn.kipthoi.routing.life.Refusal;
import vn.kipthoi.routing.life.Sighting;
import vn.kipthoi.routing.life.Standstill;
import vn.kipthoi.routing.life.Verification;
import vn.kipthoi.routing.owing.StandstillReason;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Clocks of paper stand still by leave of a supervisor, and their deadlines move by what was lost. */
class PausesTest {

  private static final Personal<String> WORDS = Personal.of("gia đình về quê dự đám tang");

  /** Five working days after Monday 23 November 2026, the day of form 02. */
  private static final String UNPAUSED = "2026-11-30T17:00:00Z";

  @RegisterExtension
  static final FreshDatabase AT_NEW_YEAR = new FreshDatabase();

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-23T02:00:00Z");
  private Worked worked;

  @BeforeEach
  void aCaseThatSomebodyAssessed() {
    begins(fresh, "2026-11-23T02:00:00Z");
  }

  @AfterEach
  void close() {
    worked.close();
  }

  @Test
  void movesTheDeadlineByTheWorkingDaysThatAreLost() {
    assertThat(due("plan")).isEqualTo(UNPAUSED);
    clock.setTo(Instant.parse("2026-11-24T03:00:00Z"));

    assertThat(pauses(worked.district, "2026-11-26")).isInstanceOf(Performed.Done.class);

    assertThat(due("plan")).as("the 24th, 25th and 26th").isEqualTo("2026-12-03T17:00:00Z");
    assertThat(due("child-seen")).as("safety never pauses").isEqualTo("2026-11-23T14:00:00Z");
    assertThat(kinds()).containsSubsequence("clock-paused", "clock-moved");
    assertThat(journal()).contains("case-clock-paused");
  }

  @Test
  void addsOnlyTheDaysThatEndedBeforeItGoesOn() {
    clock.setTo(Instant.parse("2026-11-24T03:00:00Z"));
    pauses(worked.district, "2026-11-30");
    clock.setTo(Instant.parse("2026-11-25T03:00:00Z"));

    assertThat(worked.does(worked.province, new Standstill.Resume(ClockId.PLAN, WORDS)))
        .isInstanceOf(Performed.Done.class);

    assertThat(due("plan")).as("the 24th alone").isEqualTo("2026-12-01T17:00:00Z");
    assertThat(worked.does(worked.province, new Standstill.Resume(ClockId.PLAN, WORDS)))
        .as("there is nothing to end")
        .isInstanceOfSatisfying(
            Performed.Refused.class,
            refused -> assertThat(refused.why()).isEqualTo(Refusal.RUNS_ALREADY));
  }

  @Test
  void losesNothingToAPauseThatEndsOnTheDayItBegan() {
    clock.setTo(Instant.parse("2026-11-24T03:00:00Z"));
    pauses(worked.district, "2026-11-30");
    clock.setTo(Instant.parse("2026-11-24T09:00:00Z"));
    worked.does(worked.district, new Standstill.Resume(ClockId.PLAN, WORDS));

    assertThat(due("plan")).isEqualTo(UNPAUSED);
  }

  @Test
  void addsNoDayOffTwice() {
    worked.close();
    begins(AT_NEW_YEAR, "2026-12-28T02:00:00Z");
    assertThat(due("plan")).as("over New Year and a weekend").isEqualTo("2027-01-05T17:00:00Z");
    clock.setTo(Instant.parse("2026-12-30T03:00:00Z"));

    pauses(worked.district, "2027-01-03");

    assertThat(due("plan")).as("30 and 31 December").isEqualTo("2027-01-07T17:00:00Z");
  }

  @Test
  void missesAndWarnsOfNothingWhileItStandsStill() {
    clock.setTo(Instant.parse("2026-11-24T03:00:00Z"));
    pauses(worked.district, "2026-12-20");
    clock.setTo(Instant.parse("2026-12-20T16:59:00Z"));

    worked.station.sweeps();
    assertThat(state("plan")).isEqualTo("open");

    clock.setTo(Instant.parse("2026-12-20T17:00:00Z"));
    assertThat(due("plan"))
        .as("the 24th was lost, four days are left")
        .isEqualTo("2026-12-25T17:00:00Z");
    worked.station.sweeps();
    assertThat(state("plan")).isEqualTo("open");
    clock.setTo(Instant.parse("2026-12-25T17:00:00Z"));
    worked.station.sweeps();
    assertThat(state("plan")).isEqualTo("missed");
  }

  @Test
  void refusesASecondPauseOfTheSameClockButTakesOneAfterItEnded() {
    clock.setTo(Instant.parse("2026-11-24T03:00:00Z"));
    pauses(worked.district, "2026-11-25");
    assertThat(refusal(pauses(worked.province, "2026-11-26"))).isEqualTo(Refusal.STANDS_STILL);
    clock.setTo(Instant.parse("2026-11-26T03:00:00Z"));

    assertThat(pauses(worked.district, "2026-11-26")).isInstanceOf(Performed.Done.class);

    assertThat(due("plan")).as("24th, 25th and 26th").isEqualTo("2026-12-03T17:00:00Z");
    assertThat(worked.station.rows("select until from routing.pauses where until is not null"))
        .as("the first one ended by itself")
        .hasSize(1);
  }

  @Test
  void asksForASupervisorWhoIsNotTheOneThatHasTheCase() {
    assertThat(refusal(pauses(worked.member, "2026-11-26"))).isEqualTo(Refusal.NOT_YOUR_PART);
    assertThat(refusal(pauses(worked.leader, "2026-11-26"))).isEqualTo(Refusal.NOT_YOUR_PART);
    var herself = Worked.viewer(
        worked.district.role(), worked.district.unitCode().orElseThrow(), worked.member.personId());
    assertThat(refusal(pauses(herself, "2026-11-26"))).isEqualTo(Refusal.SECOND_PERSON_NEEDED);
    assertThat(due("plan")).isEqualTo(UNPAUSED);
  }

  @Test
  void refusesWhatDoesNotRunAndWhatIsTooLong() {
    assertThat(refusal(worked.does(worked.district, pause(ClockId.APPROVAL, "2026-11-26"))))
        .isEqualTo(Refusal.CLOCK_NOT_RUNNING);
    assertThat(refusal(pauses(worked.district, "2026-11-22"))).isEqualTo(Refusal.NOT_LATER);
    assertThat(refusal(pauses(worked.district, "2026-12-24"))).isEqualTo(Refusal.TOO_LONG);
    assertThat(pauses(worked.district, "2026-12-23")).isInstanceOf(Performed.Done.class);
  }

  @Test
  void refusesWhatIsOverdueBeforeAnybodyHasActedOnIt() {
    clock.setTo(Instant.parse(UNPAUSED));

    assertThat(refusal(pauses(worked.district, "2026-12-02"))).isEqualTo(Refusal.CLOCK_NOT_RUNNING);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PLAN", "APPROVAL", "REVIEW"})
  void knowsNoPauseOfAnyOtherClock(ClockId safety) {
    assertThatThrownBy(() -> pause(safety, "2026-11-26"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void endsWithWhatItWaitedForAndReachesIntoNothingElse() {
    clock.setTo(Instant.parse("2026-11-24T03:00:00Z"));
    pauses(worked.district, "2026-12-10");
    worked.does(worked.member, new Planning.TakeNeeds(LocalDate.of(2026, 11, 24), "5/BB"));
    worked.does(worked.member, new Planning.DraftPlan());

    worked.does(worked.member, new Planning.SubmitPlan());

    assertThat(worked.station.row("select until from routing.pauses").getOffsetDateTime("until"))
        .hasToString("2026-11-24T03:00Z");
    assertThat(state("plan")).isEqualTo("met");
    assertThat(due("approval")).as("two working days").isEqualTo("2026-11-26T17:00:00Z");
  }

  @Test
  void countsTwoTapsOnce() {
    var seen = worked.version();
    var act = pause(ClockId.PLAN, "2026-11-26");

    assertThat(await(worked.casework.perform(worked.wish(worked.district, seen, act))))
        .isInstanceOf(Performed.Done.class);
    assertThat(await(worked.casework.perform(worked.wish(worked.district, seen, act))))
        .isInstanceOf(Performed.DoneBefore.class);
    assertThat(await(worked.casework.perform(worked.wish(worked.province, seen, act))))
        .isInstanceOf(Performed.Outdated.class);
    assertThat(worked.station.rows("select id from routing.pauses")).hasSize(1);
  }

  private void begins(FreshDatabase database, String at) {
    clock = database.clockAt(at);
    worked = Worked.keepingClocks(database, clock, Priority.P2).accepted();
    clock.advance(Duration.ofMinutes(5));
    var seen = new Sighting(clock.instant(), WORDS, WORDS, true);
    assertThat(worked.does(
            worked.member, new Verification.Assess(Grade.HIGH, Optional.of(seen), false, WORDS)))
        .isInstanceOf(Performed.Done.class);
  }

  @CanIgnoreReturnValue
  private Performed pauses(Viewer who, String until) {
    return worked.does(who, pause(ClockId.PLAN, until));
  }

  private static Standstill.Pause pause(ClockId clock, String until) {
    return new Standstill.Pause(
        clock, StandstillReason.FAMILY_AWAY, LocalDate.parse(until), Asker.TEAM, WORDS);
  }

  private static Refusal refusal(Performed performed) {
    assertThat(performed).isInstanceOf(Performed.Refused.class);
    return ((Performed.Refused) performed).why();
  }

  private Instant due(String of) {
    return deadline(of).getOffsetDateTime("due_at").toInstant();
  }

  private String state(String of) {
    return deadline(of).getString("state");
  }

  private Row deadline(String of) {
    return worked.station.row(
        "select state, due_at from routing.deadlines where clock = $1 and rule is not null", of);
  }

  private List<String> kinds() {
    return worked.station.rows("select kind from routing.timeline order by entry").stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  private List<String> journal() {
    return worked.station.rows("select action from platform.journal").stream()
        .map(row -> row.getString("action"))
        .toList();
  }
}
