package vn.kipthoi.routing.board.desk;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
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
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.board.Readiness;
import vn.kipthoi.routing.board.Readiness.State;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class ReachTest {

  /** Nine in the morning of a Sunday in Viet Nam. */
  private static final String NOW = "2026-11-22T02:00:00Z";

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(NOW);
  private Station station;
  private Reach reach;

  @BeforeEach
  void everybodyIsOnDutyInOneCommune() {
    clock = fresh.clockAt(NOW);
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    reach = new Reach(station.database(), station.office());
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void listsGapsFirst() {
    assertThat(await(reach.of(List.of(COMMUNE, SISTER))))
        .extracting(Readiness::unit)
        .containsExactly(SISTER, COMMUNE);
    assertThat(state(SISTER)).isEqualTo(State.NOBODY);
    assertThat(state(COMMUNE)).isEqualTo(State.UNPROVEN);
  }

  @Test
  void countsAnAnswerAsAProofForThirtyDays() {
    station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var callOut = station.told(report()).getFirst();
    assertThat(station.answers(callOut, 0, new Promise.GoingNow())).isNotNull();

    assertThat(readiness(COMMUNE).answeredAt()).contains(clock.instant());
    assertThat(state(COMMUNE)).isEqualTo(State.READY);
    clock.advance(Readiness.PROOF_HOLDS);
    assertThat(state(COMMUNE)).isEqualTo(State.UNPROVEN);
  }

  @Test
  void countsACodeThatCameBackFromANumberAndNoneThatWasOnlySent() {
    var person = anybodyOf(COMMUNE);
    var _ = station.rows(
        "update routing.channels set verified_at = null, proof = null, code_mark = "
            + "decode(repeat('00', 32), 'hex'), code_sent_at = $2 where person = $1",
        person,
        clock.instant().atOffset(UTC));
    assertThat(readiness(COMMUNE).answeredAt()).isEmpty();

    var told = clock.instant().minus(Duration.ofDays(3));
    verifies(person, told);

    assertThat(readiness(COMMUNE).answeredAt()).contains(told);
    assertThat(state(COMMUNE)).isEqualTo(State.READY);
    var _ = station.rows(
        "update routing.people set left_at = $2 where id = $1",
        person,
        clock.instant().atOffset(UTC));
    assertThat(readiness(COMMUNE).answeredAt()).isEmpty();
  }

  @Test
  void followsTheWeekOfATeam() {
    for (var team : teams(COMMUNE)) {
      watchesFrom(team, Duration.ofHours(3), Duration.ofHours(4));
    }

    assertThat(state(COMMUNE)).isEqualTo(State.NOBODY);
    clock.advance(Duration.ofMinutes(18 * 60 + 30));
    assertThat(readiness(COMMUNE).onDuty()).isEqualTo(2);
    clock.advance(Duration.ofMinutes(31));
    assertThat(state(COMMUNE)).isEqualTo(State.NOBODY);
  }

  @Test
  void tellsThoseWhoCannotBeReachedFromThoseWhoAreNotThere() {
    var _ = station.rows(
        "update routing.people set unreachable_since = $2 where unit = $1",
        COMMUNE.text(),
        clock.instant().atOffset(UTC));

    assertThat(state(COMMUNE)).isEqualTo(State.UNREACHABLE);
    assertThat(readiness(COMMUNE).unreachable()).isEqualTo(6);
  }

  /** Each day, one of the team's own people. */
  private void watchesFrom(UUID team, Duration since, Duration until) {
    var pattern = UUID.randomUUID();
    var _ = station.rows(
        "insert into routing.duty_patterns (id, team, from_day, standing, number, decided_by, "
            + "decided_at) values ($1, $2, date '2026-11-01', false, 1, $1, $3)",
        pattern,
        team,
        clock.instant().atOffset(UTC));
    var _ = station.rows(
        "insert into routing.duty_shifts (pattern, day, starts, ends, person, place) "
            + "select $1, d, $3::integer, $4::integer, (select m from routing.on_roster_of($2) m "
            + "order by m limit 1), 0 from generate_series(1, 7) d",
        pattern,
        team,
        (int) since.toMinutes(),
        (int) until.toMinutes());
  }

  private void verifies(UUID person, Instant at) {
    var _ = station.rows(
        "update routing.channels set verified_at = $2, proof = 'code' where person = $1",
        person,
        at.atOffset(UTC));
  }

  private List<UUID> teams(UnitCode unit) {
    return station.rows("select id from routing.teams where unit = $1", unit.text()).stream()
        .map(row -> row.getUUID("id"))
        .toList();
  }

  private UUID anybodyOf(UnitCode unit) {
    return station
        .row("select id from routing.people where unit = '" + unit.text() + "' order by id limit 1")
        .getUUID("id");
  }

  private UUID report() {
    return station.row("select report_id from routing.cases").getUUID("report_id");
  }

  private State state(UnitCode unit) {
    return readiness(unit).state(clock.instant());
  }

  private Readiness readiness(UnitCode unit) {
    return await(reach.of(List.of(unit))).getFirst();
  }
}
