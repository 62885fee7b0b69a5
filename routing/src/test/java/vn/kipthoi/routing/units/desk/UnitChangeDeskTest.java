package vn.kipthoi.routing.units.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitChanges.Reading;
import vn.kipthoi.intake.directory.DirectoryKeeper;
import vn.kipthoi.intake.directory.ShippedDirectory;
import vn.kipthoi.intake.directory.TypedChanges;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.units.Consequence;
import vn.kipthoi.routing.units.WrittenChange;
import vn.kipthoi.routing.units.WrittenChange.State;
import vn.kipthoi.routing.units.desk.UnitChangeDesk.Taken;
import vn.kipthoi.routing.units.store.UnitChangeStore;
import vn.kipthoi.testkit.FreshDatabase;

class UnitChangeDeskTest {

  private static final String MERGER = """
      2027-01-01,end,05395,12/NQ
      2027-01-01,link,05395,05392,all,12/NQ
      """;

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private final Viewer maker = administrator();
  private final Viewer checker = administrator();
  private Station station;
  private DirectoryKeeper keeper;
  private UnitChangeDesk desk;

  @BeforeEach
  void open() {
    var clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    station.onDuty(SISTER, "team", 3);
    keeper = new DirectoryKeeper(station.database(), clock);
    var _ = await(keeper.open(ShippedDirectory.read()));
    desk = new UnitChangeDesk(
        station.database(),
        clock,
        new Journal(station.keys().vault()),
        new TypedChanges(keeper),
        new UnitChangeStore());
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void showsWhatWouldHangOnAMergerAndMakesItOnceSomebodyElseHasLooked() {
    var _ = station.hears(new Locality.Determined(SISTER), Priority.P2);
    station.reads();
    var written = written(MERGER);
    var ahead = await(desk.ahead(written));

    assertThat(ahead.reading()).isInstanceOf(Reading.Clear.class);
    assertThat(ahead.consequences()).containsExactly(new Consequence(SISTER, 1, 3, 1));
    assertThat(inForce("2027-01-02")).isTrue();
    assertThat(await(desk.settle(maker, written.id(), State.CHECKED)))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("change", What.MADE_IT_THEMSELVES))));
    assertThat(await(desk.settle(checker, written.id(), State.CHECKED)))
        .isInstanceOf(Settled.Done.class);

    assertThat(inForce("2026-12-31")).isTrue();
    assertThat(inForce("2027-01-02")).isFalse();
    assertThat(station
            .row("select valid_until from routing.teams where unit = $1", SISTER.text())
            .getOffsetDateTime("valid_until")
            .toInstant())
        .isEqualTo(Instant.parse("2026-12-31T17:00:00Z"));
    assertThat(journal()).containsExactly("unit-changes-written", "unit-changes-checked");
  }

  @Test
  void writesNothingDownWhereOneLineIsWrong() {
    assertThat(await(desk.write(maker, UUID.randomUUID(), MERGER + "2027-01-01,end,99999,12/NQ")))
        .isInstanceOf(Taken.Unread.class);
    assertThat(await(desk.store().latest(fresh.pool(), 10))).isEmpty();
  }

  @Test
  void refusesToMakeWhatNoLongerFits() {
    var first = written(MERGER);
    var second = written("2027-02-01,rename,05395,Tên Mới,13/NQ");
    assertThat(await(desk.settle(checker, first.id(), State.CHECKED)))
        .isInstanceOf(Settled.Done.class);

    assertThat(await(desk.settle(checker, second.id(), State.CHECKED)))
        .isInstanceOf(Settled.Faulty.class);
    assertThat(await(desk.settle(checker, second.id(), State.DISCARDED)))
        .isInstanceOf(Settled.Done.class);
  }

  /** The directory was changed, and the node died before it could note that it was. */
  @Test
  void endsWhatWasHalfMade() {
    var written = written(MERGER);
    var _ = await(new TypedChanges(keeper).make(written.id(), written.body()));
    var version = await(keeper.version());

    assertThat(await(desk.settle(checker, written.id(), State.CHECKED)))
        .isInstanceOf(Settled.Done.class);
    assertThat(await(keeper.version())).isEqualTo(version);
    assertThat(
            await(desk.store().find(fresh.pool(), written.id())).orElseThrow().state())
        .isEqualTo(State.CHECKED);
  }

  private WrittenChange written(String table) {
    return switch (await(desk.write(maker, UUID.randomUUID(), table))) {
      case Taken.Written(var change) -> change;
      case Taken.Unread(var faults) -> throw new AssertionError(faults);
    };
  }

  private boolean inForce(String day) {
    var on = LocalDate.parse(day);
    return await(keeper.read()).records().units().stream()
        .anyMatch(unit -> unit.code().equals(SISTER) && unit.validity().covers(on));
  }

  private List<String> journal() {
    return station
        .rows("select action from platform.journal where action like 'unit-%' order by line")
        .stream()
        .map(row -> row.getString("action"))
        .toList();
  }

  private static Viewer administrator() {
    return new Viewer(
        UUID.randomUUID(), "a", "A", Role.ADMINISTRATOR, Optional.empty(), Optional.empty());
  }
}
