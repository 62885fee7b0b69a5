package vn.kipthoi.routing.board.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.Zone;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class QueuePagesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;

  @BeforeEach
  void everybodyIsOnDuty() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE).withEverybodyAbove(SISTER);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void readsTheQueuePageByPageWithoutLosingALine() {
    for (var one = 0; one < 7; one++) {
      station.hears(new Locality.Determined(one % 2 == 0 ? COMMUNE : SISTER), Priority.P1);
      station.reads();
    }
    var queue = new QueueStore();
    var scope = new Scope("25", Optional.empty());
    var seen = new ArrayList<UUID>();
    var after = QueueStore.After.NOTHING;
    var now = clock.instant();
    for (var page = 0; page < 4; page++) {
      var lines = await(queue.next(
          fresh.pool(),
          scope,
          Narrowing.all(new UnitCode("25")),
          Zone.OVER.from(now),
          Zone.LATER.until(now),
          after,
          2));
      lines.forEach(line -> seen.add(line.id()));
      after = QueueStore.After.of(lines.getLast());
    }

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }
}
