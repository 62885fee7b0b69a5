package vn.kipthoi.routing.policy.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.sqlclient.Row;
import java.time.Duration;
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
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.desk.Country;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.owing.store.LedgerStore;
import vn.kipthoi.routing.policy.CalendarDay.Kind;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.DaysRule.Wanted;
import vn.kipthoi.routing.policy.desk.Closures;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A day off that is approved later reaches running clocks only when somebody applies it. */
class CalendarAppliedTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  /** Five working days after form 02 of Monday 23 November. */
  private static final Instant BEFORE = Instant.parse("2026-11-30T17:00:00Z");

  private static final Instant A_DAY_LATER = Instant.parse("2026-12-01T17:00:00Z");
  private static final Viewer ANNA = administrator("anna");
  private static final Viewer BINH = administrator("binh");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(START);
  private Station station;
  private Closures closures;
  private LookingAhead ahead;
  private Applying applying;
  private UUID report;

  @BeforeEach
  void anAssessedCase() {
    clock = fresh.clockAt(START.toString());
    station = Station.keepingClocks(fresh, clock, Pace.REAL_TIME).withEverybodyAbove(COMMUNE);
    var desk =
        PolicyDesk.over(station.database(), clock, new Journal(station.keys().vault()));
    closures = new Closures(desk);
    var ledgers = new LedgerStore();
    ahead = new LookingAhead(
        desk,
        Country.LINEAGES,
        (client, open) -> ledgers
            .of(client, open)
            .map(read -> new OpenCase(read.unit(), read.priority(), read::ledger)));
    applying = new Applying(desk, station::reconcile);
    report = station.hears(new Locality.Determined(COMMUNE), Priority.P2);
    station.reads();
    station.reaches(report, Milestone.CHILD_SEEN);
    station.reaches(report, Milestone.ASSESSED);
    clock.advance(Duration.ofHours(1));
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void looksAheadBeforeAndAfterItIsApprovedAndWritesNothing() {
    var asked = asked(UnitCode.NATION, Kind.OFF, "2026-11-24");
    assertThat(plan().getOffsetDateTime("due_at").toInstant()).isEqualTo(BEFORE);

    for (var draft : List.of(asked, approved(asked))) {
      assertThat(await(ahead.at(draft)).provinces()).singleElement().satisfies(one -> {
        assertThat(one.province()).isEqualTo(new UnitCode("25"));
        assertThat(List.of(one.cases(), one.earlier(), one.later(), one.overdueAtOnce()))
            .containsExactly(1, 0, 1, 0);
      });
    }
    assertThat(station.rows("select from routing.policy_migrations")).isEmpty();
    assertThat(plan().getOffsetDateTime("due_at").toInstant())
        .as("approving alone moves nothing that runs")
        .isEqualTo(BEFORE);
  }

  @Test
  void movesPaperOnceWhenItIsAppliedAndKeepsThePolicy() {
    var policy = plan().getString("policy");
    var approved = approved(asked(UnitCode.NATION, Kind.OFF, "2026-11-24"));

    assertThat(await(applying.apply(ANNA, approved))).isEqualTo(1);

    assertThat(plan().getOffsetDateTime("due_at").toInstant()).isEqualTo(A_DAY_LATER);
    assertThat(plan().getString("policy")).isEqualTo(policy);
    assertThat(plan().getString("calendar")).endsWith("+1");
    assertThat(station.row("select policy from routing.policy_migrations").getString("policy"))
        .isNull();
    assertThat(await(applying.apply(BINH, approved))).as("asked for again").isZero();
    assertThat(station.timeline(report)).contains("clock-moved");
    assertThat(station.rows("select from platform.journal where action = 'calendar-applied'"))
        .hasSize(1);
  }

  @Test
  void takesBackADayOffThatTurnedOutToBeWorked() {
    var off = approved(asked(UnitCode.NATION, Kind.OFF, "2026-11-24"));
    var _ = await(applying.apply(ANNA, off));
    var worked = approved(asked(UnitCode.NATION, Kind.WORKING, "2026-11-24"));

    assertThat(await(ahead.at(worked)).provinces())
        .singleElement()
        .satisfies(one -> assertThat(one.earlier()).isEqualTo(1));
    assertThat(await(applying.apply(ANNA, worked))).isEqualTo(1);

    assertThat(plan().getOffsetDateTime("due_at").toInstant()).isEqualTo(BEFORE);
  }

  @Test
  void reachesTheCasesOfAClosedProvinceAlone() {
    var elsewhere = approved(asked(new UnitCode("01"), Kind.CLOSURE, "2026-11-25"));
    assertThat(await(ahead.at(elsewhere)).counted()).isZero();
    assertThat(await(applying.apply(ANNA, elsewhere))).isZero();

    var here = approved(asked(new UnitCode("25"), Kind.CLOSURE, "2026-11-25"));
    assertThat(await(applying.apply(ANNA, here))).isEqualTo(1);

    assertThat(plan().getOffsetDateTime("due_at").toInstant()).isEqualTo(A_DAY_LATER);
  }

  private DaysDraft asked(UnitCode unit, Kind kind, String day) {
    var wanted =
        new Wanted(LocalDate.parse(day), LocalDate.parse(day), kind, "Ngày thử", "A day of a test");
    return done(await(closures.ask(ANNA, UUID.randomUUID(), unit, wanted, "a test")));
  }

  private DaysDraft approved(DaysDraft asked) {
    clock.advance(Duration.ofSeconds(1));
    var approved = done(await(closures.check(BINH, asked.id(), Optional.empty())));
    clock.advance(Duration.ofSeconds(1));
    return approved;
  }

  private static DaysDraft done(Closures.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Closures.Outcome.Done.class);
    return ((Closures.Outcome.Done) outcome).draft();
  }

  private Row plan() {
    return station.row(
        "select due_at, policy, calendar from routing.deadlines where clock = 'plan'");
  }

  private static Viewer administrator(String name) {
    return new Viewer(
        UUID.randomUUID(), name, name, Role.ADMINISTRATOR, Optional.empty(), Optional.empty());
  }
}
