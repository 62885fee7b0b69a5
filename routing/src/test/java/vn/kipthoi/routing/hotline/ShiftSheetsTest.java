package vn.kipthoi.routing.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.DeskDrafts;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Shift;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.hotline.desk.ShiftSheets;
import vn.kipthoi.routing.hotline.desk.ShiftSheets.Signed;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class ShiftSheetsTest {

  private static final Viewer LEAVING = operator();
  private static final Viewer ARRIVING = operator();
  private static final UUID WHO_LEFT_A_DRAFT = UUID.randomUUID();

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T06:50:00Z");
  private Station station;
  private ShiftSheets sheets;

  @BeforeEach
  void aDeskAtTenToTwoInTheAfternoon() {
    clock = fresh.clockAt("2026-11-22T06:50:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    sheets = new ShiftSheets(
        station.database(),
        clock,
        new Journal(station.keys().vault()),
        () -> Future.succeededFuture(new DeskDrafts.Now(
            2, List.of(new DeskDrafts.Left(UUID.randomUUID(), WHO_LEFT_A_DRAFT, clock.instant())))),
        () -> new SpoolState(3, 0, Optional.empty()));
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void tellsTheNextShiftWhatIsOpenAsItStandsAndCountsItsVersions() {
    var unused = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    assertThat(station.reads()).isTrue();

    var first = await(sheets.make(LEAVING));

    assertThat(first.shift()).isEqualTo(Shift.MORNING);
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.content().unanswered()).singleElement().satisfies(clock -> {
      assertThat(clock.priority()).isEqualTo(Priority.P1);
      assertThat(clock.unit()).isEqualTo(COMMUNE);
    });
    assertThat(first.content().drafts()).isEqualTo(2);
    assertThat(first.content().kept()).isEqualTo(3);
    assertThat(first.content().left().getFirst().owner()).isEqualTo(WHO_LEFT_A_DRAFT);
    assertThat(await(sheets.make(LEAVING)).version()).isEqualTo(2);
    assertThat(await(sheets.find(first.id()))).contains(first);
  }

  @Test
  void isSignedByTwoPeopleOneAfterTheOther() {
    var sheet = await(sheets.make(LEAVING)).id();

    assertThat(await(sheets.take(ARRIVING, sheet))).isEqualTo(Signed.NOT_LEFT_YET);
    assertThat(await(sheets.leave(LEAVING, sheet))).isEqualTo(Signed.DONE);
    assertThat(await(sheets.take(LEAVING, sheet))).isEqualTo(Signed.SAME_PERSON);
    assertThat(await(sheets.take(ARRIVING, sheet))).isEqualTo(Signed.DONE);
    assertThat(await(sheets.take(operator(), sheet))).isEqualTo(Signed.SIGNED_BEFORE);

    assertThat(await(sheets.find(sheet)).orElseThrow().isSignedByBoth()).isTrue();
    assertThat(await(sheets.leave(LEAVING, UUID.randomUUID()))).isEqualTo(Signed.NOT_THERE);
    assertThat(await(fresh
                .pool()
                .query(
                    "select count(*)::int as n from platform.journal where action like 'shift-%'")
                .execute())
            .iterator()
            .next()
            .getInteger("n"))
        .isEqualTo(3);
  }

  @Test
  void letsOneOfTwoTakeOverWhoSignAtTheSameMoment() {
    var sheet = await(sheets.make(LEAVING)).id();
    assertThat(await(sheets.leave(LEAVING, sheet))).isEqualTo(Signed.DONE);

    var both = await(Future.all(sheets.take(ARRIVING, sheet), sheets.take(operator(), sheet)));

    assertThat(both.<Signed>list()).containsExactlyInAnyOrder(Signed.DONE, Signed.SIGNED_BEFORE);
  }

  @Test
  void putsTheSmallHoursIntoTheNightOfTheEvening() {
    var four = Instant.parse("2026-11-22T21:00:00Z");

    assertThat(Shift.of(four)).isEqualTo(Shift.NIGHT);
    assertThat(Shift.dayOf(four)).isEqualTo("2026-11-22");
    assertThat(Shift.of(Instant.parse("2026-11-22T23:00:00Z"))).isEqualTo(Shift.MORNING);
  }

  private static Viewer operator() {
    return new Viewer(
        UUID.randomUUID(), "x", "X", Role.OPERATOR, Optional.of("VN"), Optional.empty());
  }
}
