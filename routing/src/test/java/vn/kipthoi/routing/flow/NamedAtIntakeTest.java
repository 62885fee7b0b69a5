package vn.kipthoi.routing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Whoever the desk named when it took the report is never asked, and sees nothing at any moment. */
class NamedAtIntakeTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private List<UUID> team = List.of();
  private List<UUID> leaders = List.of();

  @BeforeEach
  void everybodyIsOnDuty() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    team = station.onDuty(COMMUNE, "team", 3);
    leaders = station.onDuty(COMMUNE, "leader", 3);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void asksTheOthersOfTheTeam() {
    var report = opened(false, new KeptFrom.Person(team.get(1)));

    assertThat(station.told(report))
        .singleElement()
        .satisfies(asked -> assertThat(asked.people()).containsExactly(team.get(0), team.get(2)));
    assertThat(visible("05392", team.get(1))).isZero();
    assertThat(visible("05392", team.get(0))).isOne();
    assertThat(station.timeline(report)).contains("kept-from");
    assertThat(station.rows("select from platform.journal where action = 'case-kept-from'"))
        .hasSize(1);
  }

  @Test
  void keepsItFromWhoeverStandsOnAPost() {
    var report = opened(false, new KeptFrom.Post(COMMUNE, "leader"));
    var _ = station.told(report);

    clock.advance(Duration.ofMinutes(6));
    station.sweeps();

    assertThat(station.told(report))
        .singleElement()
        .satisfies(next -> assertThat(next.rung().word()).isEqualTo("district"));
    assertThat(leaders)
        .allSatisfy(leader -> assertThat(visible("05392", leader)).isZero());
    assertThat(visible("05392", team.getFirst())).isOne();
  }

  @Test
  void passesOverAWholeCommuneAndItsAccountsThatAreNobodys() {
    var report = opened(true, new KeptFrom.Commune(COMMUNE));

    assertThat(station.told(report))
        .singleElement()
        .satisfies(asked -> assertThat(asked.rung().word()).isEqualTo("district"));
    assertThat(station.rows("select from routing.cases_visible_to($1, null)", "05392"))
        .isEmpty();
    assertThat(station.rows("select from routing.cases_visible_to($1, null)", "25"))
        .hasSize(1);
    assertThat(visible("25", team.getFirst())).as("looks from an account above").isZero();
  }

  @Test
  void keepsItFromThoseOfTheCommuneWhoComeLater() {
    var report = opened(true, new KeptFrom.Commune(COMMUNE));
    var later = station.onDuty(COMMUNE, "team", 4).getLast();

    assertThat(visible("25", later)).isZero();
    assertThat(station.rows("select from routing.kept_from where person = $1", later))
        .hasSize(1);
    assertThat(station.caseOf(report)).isNotNull();
  }

  @Test
  void isKeptFromACandidateAlthoughTheOtherIsTold() {
    station.withEverybodyAbove(SISTER);
    var report = station.hears(received(
        new Locality.OneOf(List.of(COMMUNE, SISTER)), false, new KeptFrom.Commune(SISTER)));
    station.reads();

    assertThat(station.told(report))
        .filteredOn(asked -> asked.deadline().clock().equals("candidate"))
        .singleElement()
        .satisfies(asked -> assertThat(asked.unit()).isEqualTo(COMMUNE));
    assertThat(station.rows("select from routing.cases_visible_to($1, null)", "05395"))
        .isEmpty();
  }

  @Test
  void holdsOnceHoweverOftenTheFactIsRead() {
    var fact =
        received(new Locality.Determined(COMMUNE), false, new KeptFrom.Person(team.getFirst()));
    station.hears(fact);
    station.reads();
    var _ = station.rows(
        "update platform.facts set read_at = null, attempts = 0 where kind = 'ReportReceived'");
    station.reads();

    assertThat(station.rows("select from routing.exclusions")).hasSize(1);
  }

  private UUID opened(boolean conflict, KeptFrom named) {
    var report = station.hears(received(new Locality.Determined(COMMUNE), conflict, named));
    station.reads();
    return report;
  }

  private ReportReceived received(Locality locality, boolean conflict, KeptFrom named) {
    return new ReportReceived(
        UUID.randomUUID(),
        "R-2026-000123",
        clock.instant(),
        Priority.P1,
        locality,
        conflict,
        false,
        false,
        List.of(named));
  }

  private int visible(String unit, UUID person) {
    return station
        .rows("select from routing.cases_visible_to($1, $2)", unit, person)
        .size();
  }
}
