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
import vn.kipthoi.routing.board.desk.Recount;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class RecountTest {

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
  void findsAgainWhatTwoChangesAtOnceHaveLost() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var _ = station.rows("delete from routing.waiting where unit = '25'");
    var _ = station.rows("update routing.waiting set unit = '51' where unit = 'A25-159'");
    assertThat(counting.counted("25", Optional.empty())).isZero();

    var recount = new Recount(fresh.vertx(), station.database(), clock);
    assertThat(await(recount.once())).isOne();

    assertThat(counting.counted("25", Optional.empty())).isOne();
    assertThat(counting.counted("A25-159", Optional.empty())).isOne();
    assertThat(station.rows(
            "select from routing.waiting where case_id = $1 and unit = '51'",
            station.caseOf(report).value()))
        .isEmpty();
    assertThat(await(recount.once())).isZero();
  }
}
