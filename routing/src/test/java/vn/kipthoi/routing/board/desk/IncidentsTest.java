package vn.kipthoi.routing.board.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.board.ReadinessIncident;
import vn.kipthoi.routing.board.ReadinessIncident.Cause;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class IncidentsTest {

  /** Nine in the morning of a Sunday in Viet Nam. */
  private static final String NOW = "2026-11-22T02:00:00Z";

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(NOW);
  private Station station;
  private Incidents incidents;

  @BeforeEach
  void everybodyIsOnDutyInOneCommune() {
    clock = fresh.clockAt(NOW);
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    incidents = node();
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void opensEachNightOnceWhatAReportWouldFindEmpty() {
    assertThat(check(incidents)).contains(1);
    assertThat(check(node())).as("it is the same night for every node").isEmpty();

    assertThat(open()).singleElement().satisfies(one -> {
      assertThat(one.post().unit()).isEqualTo(SISTER);
      assertThat(one.cause()).isEqualTo(Cause.NOBODY);
      assertThat(one.dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    });
    var first = open();
    clock.advance(Duration.ofDays(1));
    assertThat(check(incidents)).contains(1);
    assertThat(open()).as("what is known stays as it is").isEqualTo(first);
    assertThat(open().getFirst().isLate(clock.instant().plusSeconds(1))).isTrue();
    assertThat(station.rows("select from platform.journal where action = 'readiness-checked'"))
        .hasSize(2);
  }

  @Test
  void checksANightOnceThoughTwoNodesBeginTogether() {
    var other = node();
    var both = await(Future.all(
        incidents.check(List.of(COMMUNE, SISTER)), other.check(List.of(COMMUNE, SISTER))));

    assertThat(both.<Optional<Integer>>list()).containsOnlyOnce(Optional.of(1));
    assertThat(open()).hasSize(1);
  }

  @Test
  void closesByItselfOnceSomebodyIsOnDuty() {
    var _ = check(incidents);
    assertThat(await(incidents.putRight())).isZero();

    station.onDuty(SISTER, "team", 1);

    assertThat(await(incidents.putRight())).isOne();
    assertThat(open()).isEmpty();
  }

  @Test
  void opensWithTheCaseThatFindsARungEmpty() {
    station.hears(new Locality.Determined(SISTER), Priority.P1);
    station.reads();
    station.hears(new Locality.Determined(SISTER), Priority.P1);
    station.reads();

    assertThat(open())
        .extracting(one -> one.post().rung().word(), ReadinessIncident::cause)
        .containsExactly(tuple("leader", Cause.NOBODY), tuple("team", Cause.NOBODY));
  }

  @Test
  void opensWithTheRungThatCannotBeToldUntilSomebodyThereIsReached() {
    // Given
    var report = called();
    var team = station.told(report).getFirst();
    var _ = await(station.answers().undeliverable(team.deadline().id()));
    assertThat(open()).extracting(ReadinessIncident::cause).containsExactly(Cause.UNDELIVERABLE);
    assertThat(await(incidents.putRight()))
        .as("that they are on duty proves nothing")
        .isZero();

    // When
    clock.advance(Duration.ofMinutes(1));
    var next = called();
    var answered = station.answers(station.told(next).getFirst(), 0, new Promise.GoingNow());

    // Then
    assertThat(answered).isNotNull();
    assertThat(await(incidents.putRight())).isOne();
  }

  private UUID called() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    return report;
  }

  private Incidents node() {
    var reach = new Reach(station.database(), station.office());
    return new Incidents(station.database(), station.office(), reach);
  }

  private static Optional<Integer> check(Incidents node) {
    return await(node.check(List.of(COMMUNE, SISTER)));
  }

  private List<ReadinessIncident> open() {
    return await(incidents.known()).open();
  }
}
