package vn.kipthoi.routing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.AREA;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.NATION;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.platform.facts.Facts;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class RouteCaseTest {

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
  void tellsTheTeamOfTheCommuneByWhenSomebodyHasToAccept() {
    var report = station.hears(here, Priority.P1);

    station.reads();

    var told = onlyCallOut(report);
    assertThat(told.rung().word()).isEqualTo("team");
    assertThat(told.unit()).isEqualTo(COMMUNE);
    assertThat(told.people()).isEqualTo(station.onDuty(COMMUNE, "team", 3));
    assertThat(told.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(station.timeline(report)).containsExactly("reported", "routed", "called-out");
  }

  @Test
  void opensOneCaseHoweverOftenTheFactIsRead() {
    var report = station.hears(here, Priority.P1);
    station.reads();

    var _ = station.rows("update platform.facts set read_at = null where reader = 'routing'");
    assertThat(station.reads()).isTrue();

    assertThat(station.told(report)).hasSize(1);
    assertThat(station.rows("select from routing.cases where report_id = $1", report))
        .hasSize(1);
  }

  @Test
  void runsTheClockFromTheReportAndNotFromItsReading() {
    var heard = clock.instant();
    var report = station.hears(here, Priority.P1);
    clock.advance(Duration.ofMinutes(3));

    station.reads();

    assertThat(onlyCallOut(report).dueAt()).isEqualTo(heard.plus(Duration.ofMinutes(5)));
  }

  @Test
  void writesADeadlineByWhicheverClockIsBehind() {
    var report = station.hears(here, Priority.P1);
    databaseGoesBackBy("7 minutes");

    station.reads();

    assertThat(onlyCallOut(report).dueAt()).isEqualTo(clock.instant().minus(Duration.ofMinutes(2)));
  }

  @Test
  void passesOverAnEmptyTeamAtOnceAndTellsThatItDid() {
    var _ = station.rows("delete from routing.duty_rosters r using routing.teams t "
        + "where t.id = r.team and t.unit = '05392' and t.rung = 'team'");
    var report = station.hears(here, Priority.P1);

    station.reads();

    assertThat(onlyCallOut(report).rung().word()).isEqualTo("leader");
    assertThat(station.timeline(report))
        .containsExactly("reported", "routed", "rung-skipped", "called-out");
    assertThat(station.row("select rung, why from routing.skipped_rungs").getString("why"))
        .isEqualTo("empty");
  }

  @Test
  void hidesACaseFromTheCommuneThatItConcerns() {
    var report = station.hears(new ReportReceived(
        UUID.randomUUID(), "R-2026-000009", clock.instant(), Priority.P1, here, true, false));

    station.reads();

    assertThat(onlyCallOut(report).unit()).isEqualTo(AREA);
    assertThat(station.rows("select from routing.cases_visible_to('05392', null)"))
        .isEmpty();
    assertThat(station.rows("select from routing.cases_visible_to('A25-159', null)"))
        .hasSize(1);
  }

  @Test
  void showsACaseToItsOwnUnitsOnly() {
    station.hears(here, Priority.P1);
    station.reads();

    for (var unit : List.of("05392", "A25-159", "25", "VN")) {
      assertThat(station.rows("select from routing.cases_visible_to($1, null)", unit))
          .hasSize(1);
    }
    for (var unit : List.of("05395", "51", "A25-160", "", "V")) {
      assertThat(station.rows("select from routing.cases_visible_to($1, null)", unit))
          .isEmpty();
    }
    assertThat(station.rows("select from routing.cases_visible_to(null, null)")).isEmpty();
  }

  @Test
  void letsADeskHoldAnAmbiguousPlaceAndTellsTheCandidatesWhenLifeIsAtStake() {
    station.onDuty(SISTER, "team", 2);
    var report = station.hears(new Locality.OneOf(List.of(COMMUNE, SISTER)), Priority.P1);

    station.reads();

    var told = station.told(report);
    assertThat(told).extracting(CallOut::unit).containsExactlyInAnyOrder(PROVINCE, COMMUNE, SISTER);
    assertThat(told)
        .filteredOn(callOut -> callOut.unit().equals(PROVINCE))
        .singleElement()
        .satisfies(
            callOut -> assertThat(callOut.deadline().clock()).isEqualTo(Deadline.ACKNOWLEDGE));
    assertThat(station.row("select state from routing.cases").getString("state"))
        .isEqualTo("unrouted");
  }

  @Test
  void letsTheHotlineHoldWhatIsNowhereYet() {
    var report = station.hears(new Locality.Unknown(), Priority.P2);

    station.reads();

    assertThat(onlyCallOut(report).unit()).isEqualTo(NATION);
  }

  @Test
  void keepsTheDecisionWithItsInputs() {
    station.hears(here, Priority.P3);
    station.reads();

    var decision = station.row("select decision from routing.cases").getJsonObject("decision");

    assertThat(decision.getString("ladder")).isEqualTo("2025-1");
    assertThat(decision.getJsonArray("unitsUpwards"))
        .containsExactly("05392", "A25-159", "25", "VN");
    assertThat(decision.getJsonArray("because").getJsonObject(0).getString("reason"))
        .isEqualTo("happened-here");
    assertThat(decision.getJsonArray("onDuty")).hasSize(5);
  }

  @Test
  void readsWhatWasCommittedLateAlthoughItWasRecordedEarly() {
    var early = await(fresh.pool().getConnection());
    var open = await(early.begin());
    var late = new ReportReceived(
        UUID.randomUUID(), "R-2026-000001", clock.instant(), Priority.P1, here, false, false);
    await(new Facts().record(early, late.asFact(clock.instant())));
    var other = station.hears(here, Priority.P1);

    assertThat(station.reads()).isTrue();
    assertThat(station.reads()).isFalse();
    await(open.commit());
    await(early.close());
    assertThat(station.reads()).isTrue();

    assertThat(station.told(other)).hasSize(1);
    assertThat(station.told(late.reportId())).hasSize(1);
  }

  @Test
  void leavesNothingBehindOfARoutingThatFailed() {
    var _ = station.rows("alter table routing.ladder_steps disable trigger user");
    var _ = station.rows("delete from routing.ladder_steps where priority = 'P4'");
    station.hears(here, Priority.P4);
    var good = station.hears(here, Priority.P1);

    station.reads();
    station.reads();

    assertThat(station.rows("select from routing.cases")).hasSize(1);
    assertThat(station.told(good)).hasSize(1);
    assertThat(station
            .row("select attempts from platform.facts where read_at is null "
                + "and reader = 'routing'")
            .getInteger("attempts"))
        .isEqualTo(1);
  }

  private void databaseGoesBackBy(String length) {
    var _ = station.rows(
        "update platform.clock_shift set stands_at = stands_at - $1::text::interval", length);
  }

  private CallOut onlyCallOut(UUID report) {
    var told = station.told(report);
    assertThat(told).hasSize(1);
    return told.getFirst();
  }
}
