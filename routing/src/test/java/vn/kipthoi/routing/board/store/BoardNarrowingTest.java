package vn.kipthoi.routing.board.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.COMMUNE_WITHOUT_AREA;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Load;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class BoardNarrowingTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private Counting counting;

  @BeforeEach
  void everybodyIsOnDuty() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock)
        .withEverybodyAbove(COMMUNE)
        .withEverybodyAbove(SISTER)
        .withEverybodyAbove(COMMUNE_WITHOUT_AREA);
    counting = new Counting(fresh, station, clock);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void narrowsBySeverityAndStep() {
    station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    station.hears(new Locality.Determined(SISTER), Priority.P2);
    station.reads();
    var scope = new Scope("25", Optional.empty());
    var place = new UnitCode("25");

    assertThat(counting.total(scope, narrowed(Optional.of(Priority.P2), Optional.empty(), place)))
        .isOne();
    assertThat(counting.total(scope, narrowed(Optional.of(Priority.P3), Optional.empty(), place)))
        .isZero();
    assertThat(counting.total(scope, narrowed(Optional.empty(), Optional.of("acknowledge"), place)))
        .isEqualTo(2);
    assertThat(counting.total(scope, narrowed(Optional.empty(), Optional.of("plan"), place)))
        .isZero();
  }

  @Test
  void followsACaseToWhoeverHasItNow() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();

    var _ = station.rows(
        "update routing.cases set unit = '23293', scope = '{23293,51,VN}', priority = 'P3' "
            + "where report_id = $1",
        report);

    var loads = await(counting
        .board()
        .loads(
            fresh.pool(),
            new Scope("51", Optional.empty()),
            narrowed(Optional.of(Priority.P3), Optional.empty(), new UnitCode("51")),
            clock.instant(),
            10));
    assertThat(counting.counted("25", Optional.empty())).isZero();
    assertThat(loads).containsExactly(new Load(COMMUNE_WITHOUT_AREA, 0, 1, 0));
  }

  private static Narrowing narrowed(
      Optional<Priority> severity, Optional<String> step, UnitCode place) {
    return new Narrowing(Optional.empty(), severity, step, place);
  }
}
