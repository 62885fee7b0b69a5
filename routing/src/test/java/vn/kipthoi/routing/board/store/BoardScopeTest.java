package vn.kipthoi.routing.board.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.COMMUNE_WITHOUT_AREA;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Kept;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class BoardScopeTest {

  private static final List<UnitCode> COMMUNES = List.of(COMMUNE, SISTER, COMMUNE_WITHOUT_AREA);
  private static final List<String> UNITS =
      List.of("05392", "05395", "23293", "A25-159", "25", "51", "VN");

  /** What a board may count, asked of the cases themselves. */
  private static final String THE_TRUTH = """
      select d.id
        from routing.cases_visible_to($1, $2) c
        join routing.deadlines d
          on d.case_id = c.id
       where d.state = 'open'
          or (d.state = 'missed' and d.done_at is null and d.ended_at is null and d.rule is not null)
      """;

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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void countsForEachViewerWhatTheyMaySeeAndNothingElse(long seed) {
    var random = new Random(seed);
    for (var step = 0; step < 40; step++) {
      something(random);
    }

    for (var unit : UNITS) {
      for (var person : people(unit)) {
        assertThat(counting.counted(unit, person))
            .as("seed %d, %s looked at by %s", seed, unit, person)
            .isEqualTo(station
                .rows(THE_TRUTH, unit, person.orElseGet(UUID::randomUUID))
                .size());
      }
    }
    assertThat(counting.counted("VN", Optional.empty())).isPositive();
  }

  @Test
  void neverCountsWhatIsKeptFromTheViewer() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var callOut = station.told(report).getFirst();
    var kept = callOut.people().getFirst();
    assertThat(counting.counted("25", Optional.of(kept))).isOne();

    counting.keepFrom(station.caseOf(report).value(), kept);

    var scope = new Scope("25", Optional.of(kept));
    var all = Narrowing.all(new UnitCode("25"));
    assertThat(counting.counted("25", Optional.of(kept))).isZero();
    assertThat(await(counting.board().marks(fresh.pool(), scope, all, 10))).isEmpty();
    assertThat(await(counting.board().loads(fresh.pool(), scope, all, clock.instant(), 10)))
        .isEmpty();
    assertThat(counting.counted("25", Optional.empty())).isOne();
  }

  @Test
  void leavesItOutOfWhatWasKeptInTimeToo() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var callOut = station.told(report).getFirst();
    var _ = station.answers(callOut, 0, new Promise.GoingNow());
    assertThat(counting.keptToday(Optional.empty()))
        .containsExactly(new Kept(Counting.today(), 1, 1));

    counting.keepFrom(station.caseOf(report).value(), callOut.people().get(1));

    assertThat(counting.keptToday(Optional.of(callOut.people().get(1)))).isEmpty();
  }

  @Test
  void showsAPlaceToThoseAboveItOnlyAsFarAsTheySeeIt() {
    station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    station.hears(new Locality.Determined(SISTER), Priority.P2);
    station.reads();
    var province = new Scope("25", Optional.empty());

    assertThat(counting.total(province, Narrowing.all(COMMUNE))).isOne();
    assertThat(counting.total(province, Narrowing.all(new UnitCode("25")))).isEqualTo(2);
    assertThat(counting.total(new Scope("05395", Optional.empty()), Narrowing.all(COMMUNE)))
        .isZero();
    assertThat(counting.total(new Scope("51", Optional.empty()), Narrowing.all(new UnitCode("25"))))
        .isZero();
    assertThat(counting.total(new Scope("", Optional.empty()), Narrowing.all(UnitCode.NATION)))
        .isZero();
  }

  /** One thing that happens to some case. */
  private void something(Random random) {
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        var priority = Priority.values()[random.nextInt(4)];
        var commune = COMMUNES.get(random.nextInt(COMMUNES.size()));
        station.hears(new Locality.Determined(commune), priority);
        station.reads();
      }
      case 2 -> {
        clock.advance(Duration.ofMinutes(random.nextInt(12)));
        station.sweeps();
      }
      case 3 -> anyCase(random).ifPresent(one -> counting.keepFrom(one, anybody(random)));
      case 4 ->
        anyCase(random).ifPresent(one -> {
          var _ = station.rows(
              "update routing.cases set scope = scope || array[$2] where id = $1",
              one,
              UNITS.get(random.nextInt(6)));
        });
      default ->
        anyCase(random).ifPresent(one -> {
          var _ = station.rows(
              "update routing.deadlines set state = 'met', met_at = started_at "
                  + "where case_id = $1 and state = 'open'",
              one);
        });
    }
  }

  private Optional<UUID> anyCase(Random random) {
    var cases = station.rows("select id from routing.cases order by opened_at, number");
    return cases.isEmpty()
        ? Optional.empty()
        : Optional.of(cases.get(random.nextInt(cases.size())).getUUID("id"));
  }

  private UUID anybody(Random random) {
    var people = station.rows("select id from routing.people order by id");
    return people.get(random.nextInt(people.size())).getUUID("id");
  }

  private List<Optional<UUID>> people(String unit) {
    var people =
        station
            .rows("select id from routing.people where unit = $1 order by id limit 4", unit)
            .stream()
            .map(row -> Optional.of(row.getUUID("id")))
            .toList();
    return Stream.concat(Stream.of(Optional.<UUID>empty()), people.stream()).toList();
  }
}
