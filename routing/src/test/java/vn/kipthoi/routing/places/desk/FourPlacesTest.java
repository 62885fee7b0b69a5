package vn.kipthoi.routing.places.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.NATION;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.handover.desk.Arbitration;
import vn.kipthoi.routing.handover.desk.BoundaryChange;
import vn.kipthoi.routing.handover.desk.Rehoming;
import vn.kipthoi.routing.places.Whereabout;
import vn.kipthoi.routing.places.Whereabout.Certainty;
import vn.kipthoi.routing.places.Whereabout.Kind;
import vn.kipthoi.routing.places.Whereabout.SaidBy;
import vn.kipthoi.routing.places.Whereabout.Why;
import vn.kipthoi.routing.places.desk.FourPlaces.Learned;
import vn.kipthoi.routing.places.desk.FourPlaces.Outcome;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class FourPlacesTest {

  private static final UnitCode DISSOLVED = new UnitCode("05400");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private FourPlaces places;
  private Rehoming rehoming;
  private Arbitration arbitration;
  private final Viewer province = viewer(Role.PROVINCE, PROVINCE);
  private final Viewer operator = viewer(Role.OPERATOR, NATION);

  @BeforeEach
  void twoCommunesWithTheirPeople() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE).withEverybodyAbove(SISTER);
    var doorbell = new Doorbell(fresh.vertx());
    var casework = new Casework(
        station.database(),
        doorbell,
        clock,
        CaseBooks.with(station.keys(), new Journal(station.keys().vault())),
        station.office().followers());
    rehoming = new Rehoming(station.office());
    arbitration = new Arbitration(station.office(), rehoming);
    places = new FourPlaces(station.database(), doorbell, station.office(), casework, rehoming);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void bringsACaseThatADeskHoldsToItsCommuneAndCallsItsPeople() {
    var report = station.hears(new Locality.SomewhereIn(PROVINCE), Priority.P1);
    station.reads();
    var held = station.told(report).getFirst();

    assertThat(learn(province, held, true, Kind.EVENT, SISTER))
        .isEqualTo(new Outcome.Done(Optional.empty()));

    var row = station.row("select unit, state from routing.cases");
    assertThat(row.getString("unit")).isEqualTo("05395");
    assertThat(row.getString("state")).isEqualTo("routed");
    assertThat(station.told(report)).singleElement().satisfies(asked -> {
      assertThat(asked.unit()).isEqualTo(SISTER);
      assertThat(asked.deadline().clock()).isEqualTo(Deadline.ACKNOWLEDGE);
    });
    assertThat(station.rows("select from routing.deadlines where state = 'open'"))
        .hasSize(1);
    assertThat(seenBy("05395")).isOne();
    assertThat(station.timeline(report)).contains("places-changed", "placed", "moved");
  }

  @Test
  void tellsTheOtherWhoWasToldThatItMightBeTheirsWhoLeadsNow() {
    var report = station.hears(new Locality.OneOf(List.of(COMMUNE, SISTER)), Priority.P1);
    station.reads();
    var held = station.told(report).stream()
        .filter(asked -> asked.deadline().clock().equals(Deadline.ACKNOWLEDGE))
        .findFirst()
        .orElseThrow();

    learn(province, held, true, Kind.EVENT, SISTER);

    assertThat(news()).containsExactly("placed-elsewhere to 05392 of 05395");
    assertThat(open()).containsExactly("acknowledge 05395");
  }

  @Test
  void tellsTheCommuneWhereTheChildLivesAndLeavesTheCaseWhereItHappened() {
    var told = routedHere();

    assertThat(learn(operator, told, false, Kind.HOME, SISTER))
        .isEqualTo(new Outcome.Done(Optional.empty()));

    assertThat(await(places.planning(told.deadline().caseId()))).contains(SISTER);
    assertThat(station.row("select unit from routing.cases").getString("unit")).isEqualTo("05392");
    assertThat(open()).containsExactlyInAnyOrder("acknowledge 05392", "residence 05395");
    assertThat(seenBy("05395")).isOne();
    assertThat(seenBy("05392")).isOne();

    learn(operator, told, false, Kind.HOME, COMMUNE);

    assertThat(await(places.planning(told.deadline().caseId()))).isEmpty();
    assertThat(open()).containsExactly("acknowledge 05392");
    assertThat(seenBy("05395")).isZero();
  }

  @Test
  void saysWhoOughtToVerifyAndMovesNothingThatACommuneHas() {
    var told = routedHere();

    assertThat(learn(operator, told, false, Kind.NOW, SISTER))
        .as("no danger: where it happened counts")
        .isEqualTo(new Outcome.Done(Optional.empty()));
    assertThat(learn(operator, told, true, Kind.NOW, SISTER))
        .isEqualTo(new Outcome.Done(Optional.of(SISTER)));

    assertThat(station.row("select unit from routing.cases").getString("unit")).isEqualTo("05392");
    assertThat(await(places.of(told.deadline().caseId())))
        .extracting(Whereabout::kind)
        .containsExactlyInAnyOrder(Kind.NOW, Kind.EVENT);
  }

  @Test
  void changesNothingForWhoeverLookedAtAnOlderVersion() {
    var told = routedHere();
    var stale = learned(told, false, Kind.HOME, SISTER, 7);

    assertThat(await(places.learn(operator, stale))).isEqualTo(new Outcome.Stale(1));
    assertThat(learn(operator, told, false, Kind.HOME, DISSOLVED))
        .isEqualTo(new Outcome.NoSuchCommune(Kind.HOME));
    assertThat(station.rows("select from routing.places")).isEmpty();
  }

  @Test
  void goesWithItsCommuneToTheOneThatTookItOver() {
    var told = ofADissolvedCommune();
    var change = new BoundaryChange(
        station.database(),
        station.office(),
        (former, at) -> List.of(SISTER),
        rehoming,
        arbitration);

    assertThat(await(change.rehome())).isEqualTo(1);
    assertThat(await(change.rehome())).as("once").isZero();

    assertThat(station.row("select unit from routing.cases").getString("unit")).isEqualTo("05395");
    assertThat(open()).containsExactly("acknowledge 05395");
    assertThat(station
            .row("select due_at from routing.deadlines where state = 'open'")
            .getOffsetDateTime("due_at")
            .toInstant())
        .isEqualTo(told.dueAt());
    assertThat(station.row("select from_unit, to_unit from routing.rehomings").getString("to_unit"))
        .isEqualTo("05395");
  }

  @Test
  void tellsThoseWhoWorkOnItWhoseItIsByTheNewBoundaries() {
    ofADissolvedCommune();
    var _ = station.rows("update routing.deadlines set unit = '05400'");

    assertThat(await(new BoundaryChange(
                station.database(),
                station.office(),
                (former, at) -> List.of(SISTER),
                rehoming,
                arbitration)
            .rehome()))
        .isEqualTo(1);

    assertThat(news()).containsExactly("rehomed to 05400 of 05395");
  }

  @Test
  void climbsTheLadderOfTheHeirOnceItsCommuneIsDissolved() {
    ofADissolvedCommune();
    var change = new BoundaryChange(
        station.database(),
        station.office(),
        (former, at) -> List.of(SISTER),
        rehoming,
        arbitration);
    assertThat(await(change.rehome())).isEqualTo(1);

    clock.advance(Duration.ofMinutes(6));
    station.sweeps();

    assertThat(station.rows("select unit from routing.deadlines where state = 'open'"))
        .singleElement()
        .satisfies(row -> assertThat(row.getString("unit")).isEqualTo("05395"));
  }

  @Test
  void isAskedAboveWhenItsCommuneWasDividedAndStaysVisibleToAll() {
    ofADissolvedCommune();
    var change = new BoundaryChange(
        station.database(),
        station.office(),
        (former, at) -> List.of(COMMUNE, SISTER),
        rehoming,
        arbitration);

    assertThat(await(change.rehome())).isEqualTo(1);
    assertThat(await(change.rehome())).as("asked once").isZero();

    assertThat(station.row("select unit from routing.cases").getString("unit")).isEqualTo("05400");
    assertThat(seenBy("05392") + seenBy("05395") + seenBy("25")).isEqualTo(3);
    assertThat(station.row("select asked_of from routing.questions").getString("asked_of"))
        .isEqualTo("25");
    assertThat(open()).contains("question 25");
  }

  private CallOut routedHere() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    return station.told(report).getFirst();
  }

  /** As if the directory had lost the commune of the case since. */
  @CanIgnoreReturnValue
  private CallOut ofADissolvedCommune() {
    var told = routedHere();
    var _ = station.rows("update routing.cases set unit = '05400'");
    var _ = station.rows("update routing.deadlines set commune = '05400'");
    return told;
  }

  @CanIgnoreReturnValue
  private Outcome learn(Viewer viewer, CallOut about, boolean danger, Kind kind, UnitCode unit) {
    var version = station.row("select version from routing.cases").getLong("version");
    return await(places.learn(viewer, learned(about, danger, kind, unit, version)));
  }

  private Learned learned(CallOut about, boolean danger, Kind kind, UnitCode unit, long version) {
    var known =
        new Whereabout(kind, Optional.of(unit), Certainty.CERTAIN, SaidBy.FAMILY, clock.instant());
    return new Learned(about.caseNumber(), version, List.of(known), Why.NEW_INFORMATION, danger);
  }

  /** What was told as news: what happened, to whose people, and of which unit. */
  private List<String> news() {
    return station.rows("select body from platform.facts where kind = 'CaseNews'").stream()
        .map(row -> row.getJsonObject("body"))
        .map(told -> told.getString("clock")
            + " to "
            + told.getString("unit")
            + " of "
            + told.getString("commune"))
        .toList();
  }

  private List<String> open() {
    return station
        .rows("select clock, commune from routing.deadlines where state = 'open'")
        .stream()
        .map(row -> row.getString("clock") + " " + row.getString("commune"))
        .toList();
  }

  private int seenBy(String unit) {
    return station.rows("select from routing.cases_visible_to($1, null)", unit).size();
  }

  private static Viewer viewer(Role role, UnitCode unit) {
    return new Viewer(
        UUID.randomUUID(), "x", "X", role, Optional.of(unit.text()), Optional.empty());
  }
}
