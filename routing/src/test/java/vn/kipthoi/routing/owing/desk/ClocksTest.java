package vn.kipthoi.routing.owing.desk;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** What a case owes, as rows that the real sweep acts on. */
class ClocksTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(START);
  private Station station;

  @BeforeEach
  void aStationWithItsPeople() {
    clock = fresh.clockAt(START.toString());
    station = Station.keepingClocks(fresh, clock, Pace.REAL_TIME).withEverybodyAbove(COMMUNE);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void startsWhatIsOwedFromTheFirstReception() {
    var report = accepted(Priority.P1);

    assertThat(deadlines(report))
        .containsExactly(
            "child-seen open 2026-11-23T04:00:00Z",
            "delivery met 2026-11-23T02:05:00Z",
            "emergency open 2026-11-23T14:00:00Z",
            "feedback open 2026-11-30T17:00:00Z");
  }

  @Test
  void stopsAClockWhenItsMilestoneComesAndNobodyIsTold() {
    var report = accepted(Priority.P1);
    clock.advance(Duration.ofHours(1));

    station.reaches(report, Milestone.CHILD_SEEN);
    clock.advance(Duration.ofHours(3));

    assertThat(station.sweeps()).isZero();
    assertThat(deadlines(report)).contains("child-seen met 2026-11-23T04:00:00Z");
    assertThat(station.timeline(report)).contains("clock-met").doesNotContain("clock-missed");
  }

  @Test
  void tellsTheRungAboveThoseWhoOweWhenTheChildWasNotSeen() {
    var report = accepted(Priority.P1);
    clock.setTo(START.plus(Duration.ofHours(2)));

    assertThat(station.sweeps()).isEqualTo(1);

    var asked = only(station.told(report));
    assertThat(asked.rung().word()).isEqualTo("leader");
    assertThat(asked.deadline().clock()).isEqualTo("escalation");
    assertThat(asked.dueAt()).isEqualTo(START.plus(Duration.ofMinutes(135)));
    assertThat(station.timeline(report)).endsWith("clock-missed", "called-out");
  }

  @Test
  void climbsUntilSomebodyAcceptsAndLeavesTheCaseWithThoseWhoHaveIt() {
    var report = accepted(Priority.P1);
    var holder = holderOf(report);
    clock.setTo(START.plus(Duration.ofHours(2)));
    station.sweeps();
    var _ = station.told(report);

    clock.advance(Duration.ofMinutes(15));
    assertThat(station.sweeps()).isEqualTo(1);
    var district = only(station.told(report));
    assertThat(district.rung().word()).isEqualTo("district");

    assertThat(station.answers(district, 0, new Promise.GoingNow()))
        .isInstanceOf(Answered.Accepted.class);
    clock.advance(Duration.ofHours(1));
    assertThat(station.sweeps()).as("nobody further is told").isZero();
    assertThat(holderOf(report)).isEqualTo(holder);
    assertThat(deadlines(report)).contains("child-seen missed 2026-11-23T04:00:00Z");
  }

  @Test
  void answersAnEscalationByTheWorkItselfAndKeepsThatItWasLate() {
    var report = accepted(Priority.P1);
    clock.setTo(START.plus(Duration.ofHours(2)));
    station.sweeps();
    clock.advance(Duration.ofMinutes(5));

    station.reaches(report, Milestone.CHILD_SEEN);

    var seen = station.row(
        "select state, done_at, missed_at from routing.deadlines where clock = 'child-seen'");
    assertThat(seen.getString("state")).isEqualTo("missed");
    assertThat(seen.getOffsetDateTime("done_at").toInstant()).isEqualTo(clock.instant());
    assertThat(station
            .row("select state, ended_because from routing.deadlines where clock = 'escalation'")
            .getString("ended_because"))
        .isEqualTo("answered-meanwhile");
    clock.advance(Duration.ofHours(1));
    assertThat(station.sweeps()).isZero();
  }

  @Test
  void tellsProvinceAndHotlineTooWhenTheTwelveHoursHavePassed() {
    var report = accepted(Priority.P1);
    station.reaches(report, Milestone.CHILD_SEEN);
    clock.setTo(START.plus(Duration.ofHours(12)));

    assertThat(station.sweeps()).isEqualTo(1);

    var asked = only(station.told(report));
    assertThat(asked.rung().word()).isEqualTo("leader");
    assertThat(asked.people()).as("three each of leader, province and hotline").hasSize(9);
  }

  @Test
  void bringsForwardWhatIsRaisedAndLeavesWhatIsLowered() {
    var report = accepted(Priority.P3);
    assertThat(deadlines(report)).contains("child-seen open 2026-11-25T02:00:00Z");
    clock.advance(Duration.ofMinutes(30));

    becomes(report, "P3", "P1");
    assertThat(deadlines(report))
        .contains("child-seen open 2026-11-23T04:00:00Z", "emergency open 2026-11-23T14:00:00Z");

    clock.advance(Duration.ofMinutes(30));
    becomes(report, "P1", "P3");
    assertThat(deadlines(report))
        .contains("child-seen open 2026-11-23T04:00:00Z", "emergency open 2026-11-23T14:00:00Z");
  }

  @Test
  void dropsWhatIsOwedWhenTheCaseClosesAndBeginsAnewWhenItIsReopened() {
    var report = accepted(Priority.P1);
    clock.advance(Duration.ofMinutes(30));
    station.reaches(report, Milestone.CLOSED);
    assertThat(deadlines(report))
        .contains("child-seen void 2026-11-23T04:00:00Z", "feedback open 2026-11-30T17:00:00Z");

    clock.advance(Duration.ofDays(1));
    station.reaches(report, Milestone.REOPENED);

    assertThat(deadlines(report))
        .contains(
            "child-seen void 2026-11-23T04:00:00Z",
            "child-seen open 2026-11-24T04:30:00Z",
            "emergency open 2026-11-24T14:30:00Z");
  }

  @Test
  void takesUpTheClocksOfACaseWhoseMergeIsUndone() {
    var report = accepted(Priority.P1);
    clock.advance(Duration.ofMinutes(30));
    station.reaches(report, Milestone.MERGED);
    clock.advance(Duration.ofHours(2));
    assertThat(station.sweeps()).isZero();

    station.reaches(report, Milestone.UNMERGED);

    assertThat(station.sweeps()).as("the child should have been seen by now").isEqualTo(1);
    assertThat(only(station.told(report)).deadline().clock()).isEqualTo("escalation");
  }

  @Test
  void correctsNothingTwice() {
    var report = accepted(Priority.P1);
    station.reaches(report, Milestone.CRIME_SIGN);
    var id = station.caseOf(report);
    var before = everything();
    clock.advance(Duration.ofSeconds(1));

    for (var again = 0; again < 3; again++) {
      await(station.database().inTransaction(transaction -> station.reconcile(transaction, id)));
    }

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void makesNothingLateWhenTheNodesClockIsAnHourAhead() {
    var ahead = SettableClock.startingAt(START.plus(Duration.ofHours(1)));
    try (var fast = Station.keepingClocks(fresh, ahead, Pace.REAL_TIME)) {
      fast.hears(new Locality.Determined(COMMUNE), Priority.P1);
      fast.reads();
    }
    assertThat(station
            .row("select due_at from routing.deadlines where clock = 'child-seen'")
            .getOffsetDateTime("due_at")
            .toInstant())
        .isEqualTo("2026-11-23T04:00:00Z");
  }

  @Test
  void firesWhatIsOverdueAtOnceAfterARestartTheMostUrgentFirst() {
    var third = accepted(Priority.P3);
    var first = accepted(Priority.P1);
    var second = accepted(Priority.P2);
    clock.advance(Duration.ofDays(3));

    try (var restarted = Station.keepingClocks(fresh, clock, Pace.REAL_TIME)) {
      for (var report : List.of(first, first, second)) {
        assertThat(await(restarted.actsOnNext())).isTrue();
        assertThat(only(station.told(report)).priority())
            .isEqualTo(report.equals(first) ? Priority.P1 : Priority.P2);
      }
      assertThat(await(restarted.actsOnNext())).isTrue();
      assertThat(only(station.told(third)).priority()).isEqualTo(Priority.P3);
    }
  }

  private UUID accepted(Priority priority) {
    var report = station.hears(new Locality.Determined(COMMUNE), priority);
    station.reads();
    var asked = only(station.told(report));
    assertThat(station.answers(asked, 0, new Promise.GoingNow()))
        .isInstanceOf(Answered.Accepted.class);
    return report;
  }

  private void becomes(UUID report, String was, String becomes) {
    var id = station.caseOf(report);
    var _ = station.rows(
        "insert into routing.priority_changes "
            + "(case_id, was, becomes, at, recorded_at, by_account, proposed_by) "
            + "values ($1, $2, $3, $4, $4, $5, $6)",
        id.value(),
        was,
        becomes,
        clock.instant().atOffset(UTC),
        UUID.randomUUID(),
        UUID.randomUUID());
    var _ =
        station.rows("update routing.cases set priority = $2 where id = $1", id.value(), becomes);
    await(station.database().inTransaction(transaction -> station.reconcile(transaction, id)));
  }

  private Object holderOf(UUID report) {
    return station
        .row("select accepted_by from routing.cases where report_id = $1", report)
        .getUUID("accepted_by");
  }

  private List<String> deadlines(UUID report) {
    return station
        .rows(
            "select d.clock, d.state, d.due_at from routing.deadlines d "
                + "join routing.cases c on c.id = d.case_id where c.report_id = $1 "
                + "and d.clock not in ('acknowledge', 'escalation') "
                + "order by d.clock, d.run, d.round",
            report)
        .stream()
        .map(row -> "%s %s %s"
            .formatted(
                row.getString("clock"),
                row.getString("state"),
                row.getOffsetDateTime("due_at").toInstant()))
        .toList();
  }

  private List<String> everything() {
    return station.rows("select d::text as d from routing.deadlines d order by id").stream()
        .map(row -> row.getString("d"))
        .toList();
  }

  private static CallOut only(List<CallOut> told) {
    assertThat(told).hasSize(1);
    return told.getFirst();
  }
}
