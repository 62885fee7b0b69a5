package vn.kipthoi.routing.flow;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.AREA;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.store.DeadlineStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class EscalationTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private final Locality here = new Locality.Determined(COMMUNE);
  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;

  @BeforeEach
  void aStationWithItsPeople() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void tellsTheLeaderTheMomentTheTeamsTimeIsOverAndNotBefore() {
    var report = routed(Priority.P1);

    clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(station.sweeps()).isZero();

    clock.advance(Duration.ofMillis(1));
    assertThat(station.sweeps()).isEqualTo(1);
    assertThat(onlyCallOut(report).rung().word()).isEqualTo("leader");
    assertThat(station.timeline(report))
        .containsExactly("reported", "routed", "called-out", "missed", "called-out");
  }

  @Test
  void climbsTheWholeLadderInItsTimeAndGoesOnForEver() {
    var report = routed(Priority.P1);
    var start = clock.instant();
    var told = new ArrayList<String>();

    for (var minute = 1; minute <= 60; minute++) {
      clock.advance(Duration.ofMinutes(1));
      station.sweeps();
      for (var callOut : station.told(report)) {
        told.add("%d %s %d %d"
            .formatted(
                Duration.between(start, clock.instant()).toMinutes(),
                callOut.rung(),
                callOut.deadline().round(),
                callOut.people().size()));
      }
    }

    assertThat(told)
        .containsExactly(
            "5 leader 0 3",
            "10 district 0 3",
            "15 province 0 3",
            "30 hotline 0 3",
            "40 hotline 1 5",
            "50 hotline 2 7",
            "60 hotline 3 9");
  }

  @Test
  void looksUpWhoIsNextWhenTheTimeHasComeAndNotBefore() {
    var report = routed(Priority.P1);
    var _ = station.rows(
        "update routing.duty_rosters r set on_duty_until = $1 from routing.teams t "
            + "where t.id = r.team and t.rung = 'leader'",
        clock.instant().plusSeconds(1).atOffset(UTC));
    clock.advance(Duration.ofMinutes(5));

    station.sweeps();

    assertThat(onlyCallOut(report).unit()).isEqualTo(AREA);
    assertThat(station.timeline(report))
        .containsExactly(
            "reported", "routed", "called-out", "missed", "rung-skipped", "called-out");
  }

  @Test
  void letsOneOfTwoNodesActWhileBothHaveTheDeadlineBeforeThem() {
    var report = routed(Priority.P1);
    clock.advance(Duration.ofMinutes(5));
    var deadlines = new DeadlineStore();
    var otherNode = await(fresh.pool().getConnection());
    var open = await(otherNode.begin());
    var theirs = await(deadlines.claimOverdue(otherNode, clock.instant()));

    assertThat(theirs).isPresent();
    assertThat(station.sweeps())
        .as("what another node has in hand is passed over")
        .isZero();

    await(open.rollback());
    await(otherNode.close());
    assertThat(station.sweeps()).as("and found again when that node died").isEqualTo(1);
    assertThat(station.told(report)).hasSize(1);
    assertThat(station.sweeps()).isZero();
  }

  @Test
  void givesEachOfTwoNodesItsOwnDeadline() {
    var _ = routed(Priority.P1);
    var _ = routed(Priority.P1);
    clock.advance(Duration.ofMinutes(5));
    var deadlines = new DeadlineStore();
    var otherNode = await(fresh.pool().getConnection());
    var open = await(otherNode.begin());

    var theirs = await(deadlines.claimOverdue(otherNode, clock.instant())).orElseThrow();
    assertThat(station.sweeps()).isEqualTo(1);
    await(open.rollback());
    await(otherNode.close());

    assertThat(station
            .row("select id from routing.deadlines where step = 0 and state = 'open'")
            .getUUID("id"))
        .isEqualTo(theirs.deadline().ref().id());
  }

  @Test
  void firesByWhicheverClockIsAhead() {
    var report = routed(Priority.P1);
    try (var fastNode = new Station(fresh, SettableClock.startingAt("2026-11-22T02:05:00Z"))) {
      assertThat(fastNode.sweeps()).as("the node is ahead of the database").isEqualTo(1);
    }
    assertThat(onlyCallOut(report).rung().word()).isEqualTo("leader");
  }

  @Test
  void isNotLateWhenTheNodesClockIsBehind() {
    var report = routed(Priority.P1);
    clock.advance(Duration.ofMinutes(5));
    try (var slowNode = new Station(fresh, SettableClock.startingAt("2026-11-22T01:00:00Z"))) {
      assertThat(slowNode.sweeps()).as("the database is ahead of the node").isEqualTo(1);
    }
    assertThat(onlyCallOut(report).dueAt())
        .as("the next one is written by the clock that is behind")
        .isEqualTo("2026-11-22T01:05:00Z");
  }

  @Test
  void doesNotRushThroughTheLadderWhileTheClocksDisagree() {
    var report = routed(Priority.P1);
    var slow = SettableClock.startingAt("2026-11-22T01:00:00Z");
    clock.advance(Duration.ofMinutes(5));
    try (var slowNode = new Station(fresh, slow)) {
      slowNode.sweeps();
      assertThat(onlyCallOut(report).rung().word()).isEqualTo("leader");

      clock.advance(Duration.ofSeconds(74));
      slow.advance(Duration.ofSeconds(74));
      assertThat(slowNode.sweeps()).isZero();

      clock.advance(Duration.ofSeconds(1));
      assertThat(slowNode.sweeps()).as("a quarter of the time, by one clock").isEqualTo(1);
    }
  }

  @Test
  void takesTheMostUrgentFirstAndOfThoseTheOldest() {
    var third = routed(Priority.P2);
    clock.advance(Duration.ofSeconds(1));
    var first = routed(Priority.P1);
    clock.advance(Duration.ofSeconds(1));
    var second = routed(Priority.P1);
    clock.advance(Duration.ofHours(1));

    var order = new ArrayList<UUID>();
    for (var i = 0; i < 3; i++) {
      assertThat(await(station.actsOnNext())).isTrue();
      for (var report : List.of(first, second, third)) {
        if (!station.told(report).isEmpty()) {
          order.add(report);
        }
      }
    }

    assertThat(order).containsExactly(first, second, third);
  }

  @Test
  void letsNoDeadlineThatFailsHoldUpTheOthers() {
    var poisoned = routed(Priority.P1);
    var _ = routed(Priority.P2);
    var _ = station.rows("alter table routing.ladder_steps disable trigger user");
    var _ = station.rows("delete from routing.ladder_steps where priority = 'P1'");
    clock.advance(Duration.ofMinutes(30));

    assertThat(await(station.actsOnNext())).isTrue();
    assertThat(await(station.actsOnNext())).isTrue();

    assertThat(station.rows("select from routing.deadlines where state = 'missed'"))
        .hasSize(1);
    var waiting = station.row(
        "select d.attempts, d.state, d.look_at from routing.deadlines d "
            + "join routing.cases c on c.id = d.case_id where c.report_id = $1",
        poisoned);
    assertThat(waiting.getString("state")).isEqualTo("open");
    assertThat(waiting.getInteger("attempts")).isEqualTo(1);
  }

  @Test
  void triesADeadlineThatFailedAgainUntilItSucceeds() {
    var report = routed(Priority.P1);
    var _ = station.rows("alter table routing.policies disable trigger user");
    var _ = station.rows("update routing.policies set effective_from = '2030-01-01'");
    clock.advance(Duration.ofMinutes(5));
    assertThat(await(station.actsOnNext())).isTrue();
    assertThat(station.told(report)).isEmpty();

    var _ = station.rows("update routing.policies set effective_from = '2025-07-01'");
    clock.advance(Duration.ofSeconds(2));

    assertThat(station.sweeps()).isEqualTo(1);
    assertThat(onlyCallOut(report).rung().word()).isEqualTo("leader");
  }

  @Test
  void neverMovesADeadlineLaterAndSettlesItOnce() {
    var _ = routed(Priority.P1);

    assertThat(refusal("update routing.deadlines set due_at = due_at + interval '1 second', "
            + "look_at = look_at + interval '1 second'"))
        .contains("may not move later");
    clock.advance(Duration.ofMinutes(5));
    station.sweeps();
    assertThat(refusal("update routing.deadlines set state = 'open', missed_at = null, "
            + "missed_because = null where step = 0"))
        .contains("is settled");
  }

  @Test
  void tellsNobodyFurtherWhenACandidateCommuneDoesNotAnswer() {
    station.onDuty(SISTER, "team", 2);
    var report = station.hears(new Locality.OneOf(List.of(COMMUNE, SISTER)), Priority.P1);
    station.reads();
    var _ = station.told(report);
    clock.advance(Duration.ofMinutes(5));

    assertThat(station.sweeps()).isEqualTo(2);

    assertThat(station.told(report)).isEmpty();
    assertThat(station.timeline(report)).endsWith("missed", "missed");
  }

  private UUID routed(Priority priority) {
    var report = station.hears(here, priority);
    station.reads();
    var _ = station.told(report);
    return report;
  }

  private CallOut onlyCallOut(UUID report) {
    var told = station.told(report);
    assertThat(told).hasSize(1);
    return told.getFirst();
  }

  private String refusal(String sql) {
    try {
      var _ = station.rows(sql);
      return "it was not refused";
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
