package vn.kipthoi.routing.board.desk;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Board;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.store.QueueStore.After;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class SharedBoardsTest {

  private static final Optional<UUID> NOBODY = Optional.empty();

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private SharedBoards shared;
  private CallOut waits;

  @BeforeEach
  void aCaseThatWaits() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    shared = new SharedBoards(fresh.vertx(), new Boards(station.database(), clock));
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    waits = station.told(report).getFirst();
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void readsOnceForAllWhoMaySeeTheSame() {
    var looking = Stream.of(NOBODY, Optional.of(person(0)), Optional.of(person(1)), NOBODY)
        .map(person -> shared.board(asked("25", person)))
        .toList();

    var boards = Future.all(looking).map(all -> all.<Board>list());
    assertThat(await(boards))
        .hasSize(4)
        .allSatisfy(one -> assertThat(one).isSameAs(looking.getFirst().result()));
    assertThat(board("VN", NOBODY)).isNotSameAs(looking.getFirst().result());
  }

  @Test
  void showsNothingThatIsKeptFromTheViewerHoweverFreshTheReadingOfOthersIs() {
    assertThat(board("25", Optional.of(person(0))).waiting()).isOne();

    keepFrom(person(0));

    assertThat(board("25", Optional.of(person(0))).waiting()).isZero();
    assertThat(board("25", Optional.of(person(0))).lines()).isEmpty();
    assertThat(board("25", Optional.of(person(1))).waiting()).isOne();
  }

  @Test
  void readsAnewAfterAChangeAndAfterASecond() {
    var before = board("25", NOBODY);

    shared.forget();
    var after = board("25", NOBODY);

    assertThat(after).isNotSameAs(before);
    eventually(() -> assertThat(board("25", NOBODY)).isNotSameAs(after));
  }

  private Board board(String unit, Optional<UUID> person) {
    return await(shared.board(asked(unit, person)));
  }

  private static Boards.Asked asked(String unit, Optional<UUID> person) {
    var all = Narrowing.all(new UnitCode(unit));
    return new Boards.Asked(new Scope(unit, person), all, After.NOTHING, 8);
  }

  private UUID person(int place) {
    return waits.people().get(place);
  }

  private void keepFrom(UUID person) {
    var _ = station.rows(
        "insert into routing.exclusions (id, case_id, person, reason, by, at) "
            + "select $1, id, $2, 'suspect', 'desk', $3 from routing.cases",
        UUID.randomUUID(),
        person,
        clock.instant().atOffset(UTC));
  }
}
