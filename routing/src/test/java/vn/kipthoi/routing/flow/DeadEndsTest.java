package vn.kipthoi.routing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class DeadEndsTest {

  private static final Promise GOING = new Promise.GoingNow();

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private UUID report;
  private CallOut team;

  @BeforeEach
  void aCaseThatTheTeamWasToBeToldOf() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    team = station.told(report).getFirst();
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void tellsTheNextRungAtOnceAndOnce() {
    clock.advance(Duration.ofSeconds(20));
    undeliverable(team);
    undeliverable(team);

    assertThat(station.told(report)).singleElement().satisfies(next -> {
      assertThat(next.rung().word()).isEqualTo("leader");
      assertThat(next.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    });
    assertThat(station.timeline(report)).endsWith("called-out", "nobody-reached", "called-out");
    assertThat(becauses()).containsExactly("undeliverable");
    assertThat(station.sweeps()).isZero();
  }

  @Test
  void changesNothingOnceSomebodyHasAccepted() {
    var _ = station.answers(team, 1, GOING);

    undeliverable(team);

    assertThat(station.told(report)).isEmpty();
    assertThat(station.timeline(report)).endsWith("accepted");
  }

  @Test
  void keepsALateAnswerOfTheRungThatWasLeft() {
    undeliverable(team);

    assertThat(station.answers(team, 0, GOING)).isInstanceOf(Answered.TooLate.class);
    assertThat(station.timeline(report)).endsWith("answered-late");
  }

  @Test
  void waitsForAnAcceptanceThatIsBeingWritten() {
    // Given
    var holding = await(fresh.pool().getConnection());
    var open = await(holding.begin());
    var _ = await(holding.query("select from routing.deadlines for update").execute());
    var answering = station
        .answers()
        .answer(new Answer(
            team.deadline().id(), team.people().getFirst(), GOING, clock.instant(), "app"));
    eventually(() -> assertThat(waiting()).isEqualTo(1));
    var leaving = station.answers().undeliverable(team.deadline().id());
    eventually(() -> assertThat(waiting()).isEqualTo(2));

    // When
    await(open.rollback());

    // Then
    assertThat(await(answering)).isInstanceOf(Answered.Accepted.class);
    var _ = await(leaving);
    assertThat(station.told(report)).isEmpty();
    await(holding.close());
  }

  @Test
  void climbsToTheTopAndGoesByTheClockThere() {
    var asked = team;
    var climbed = 0;
    for (var next = List.of(asked); !next.isEmpty() && climbed < 20; climbed++) {
      asked = next.getFirst();
      undeliverable(asked);
      next = station.told(report);
    }

    assertThat(asked.rung().word()).isEqualTo("hotline");
    assertThat(asked.deadline().round()).isEqualTo(1);
    clock.advance(Duration.between(clock.instant(), asked.dueAt()));
    assertThat(station.sweeps()).isEqualTo(1);
  }

  private void undeliverable(CallOut callOut) {
    var _ = await(station.answers().undeliverable(callOut.deadline().id()));
  }

  private List<String> becauses() {
    return station
        .rows("select missed_because from routing.deadlines where state = 'missed'")
        .stream()
        .map(row -> row.getString("missed_because"))
        .toList();
  }

  /** How many connections wait for another's lock. */
  private int waiting() {
    return station
        .rows("select from pg_stat_activity where datname = current_database() "
            + "and wait_event_type = 'Lock'")
        .size();
  }
}
