package vn.kipthoi.routing.policy.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.desk.Country;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.owing.store.LedgerStore;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.Condition;
import vn.kipthoi.routing.policy.Draft.Change;
import vn.kipthoi.routing.policy.Draft.LengthChange;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.Length;
import vn.kipthoi.routing.policy.desk.Checking;
import vn.kipthoi.routing.policy.desk.Checking.Verdict;
import vn.kipthoi.routing.policy.desk.Drafting;
import vn.kipthoi.routing.policy.desk.Outcome;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A version is looked at beforehand, takes effect while clocks run, and is applied on purpose. */
class ApplyingTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
  private static final Viewer ANNA = administrator("anna");
  private static final Viewer BINH = administrator("binh");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(START);
  private Station station;
  private PolicyDesk desk;
  private LookingAhead ahead;
  private Applying applying;

  @BeforeEach
  void aStationAndAnOffice() {
    clock = fresh.clockAt(START.toString());
    station = Station.keepingClocks(fresh, clock, Pace.REAL_TIME).withEverybodyAbove(COMMUNE);
    var journal = new Journal(station.keys().vault());
    desk = PolicyDesk.over(station.database(), clock, journal);
    var ledgers = new LedgerStore();
    ahead = new LookingAhead(
        desk,
        Country.LINEAGES,
        (client, open) -> ledgers
            .of(client, open)
            .map(read -> new OpenCase(read.unit(), read.priority(), read::ledger)));
    applying = new Applying(desk, station::reconcile);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void a_preview_counts_what_would_move_and_who_would_be_told_and_writes_nothing() {
    aCaseWhoseChildWasSeen();
    var version = approved(ClockId.EMERGENCY, 8 * 3600);
    clock.setTo(START.plus(Duration.ofHours(10)));
    var before = written();

    var preview = await(ahead.at(version));

    assertThat(preview.complete()).isTrue();
    assertThat(preview.provinces()).singleElement().satisfies(one -> {
      assertThat(List.of(one.cases(), one.earlier(), one.later(), one.overdueAtOnce()))
          .containsExactly(1, 1, 0, 1);
      assertThat(one.told()).hasSize(1);
      assertThat(one.told().keySet().iterator().next().rung().word()).isEqualTo("leader");
    });
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void what_takes_effect_leaves_running_clocks_until_it_is_applied_and_is_applied_once() {
    var report = aCaseWhoseChildWasSeen();
    var version = approved(ClockId.EMERGENCY, 8 * 3600);
    clock.setTo(START.plus(Duration.ofHours(2)));
    station.reaches(report, Milestone.CRIME_SIGN);
    assertThat(dueOf("emergency")).isEqualTo(START.plus(Duration.ofHours(12)));

    assertThat(await(applying.isInForce(version))).isTrue();
    assertThat(await(applying.apply(ANNA, version))).isEqualTo(1);

    assertThat(dueOf("emergency")).isEqualTo(START.plus(Duration.ofHours(8)));
    assertThat(await(applying.apply(BINH, version))).isZero();
    assertThat(station.timeline(report)).contains("clock-moved");
    assertThat(station.rows("select from platform.journal where action = 'policy-applied'"))
        .hasSize(1);
  }

  @Test
  void of_two_who_apply_at_once_each_case_is_counted_once() {
    aCaseWhoseChildWasSeen();
    aCaseWhoseChildWasSeen();
    var version = approved(ClockId.EMERGENCY, 8 * 3600);
    clock.setTo(START.plus(Duration.ofHours(2)));

    var both = await(Future.all(applying.apply(ANNA, version), applying.apply(BINH, version)));

    assertThat(both.<Integer>resultAt(0) + both.<Integer>resultAt(1)).isEqualTo(2);
    assertThat(station.rows("select from routing.policy_migrations")).hasSize(2);
  }

  @Test
  void a_clock_of_safety_never_gets_later_by_it() {
    aCaseWhoseChildWasSeen();
    var _ = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    assertThat(station.reads()).isTrue();
    var version = approved(ClockId.CHILD_SEEN, 18 * 3600);
    clock.setTo(START.plus(Duration.ofMinutes(90)));
    var before = dueOf("child-seen");

    assertThat(await(ahead.at(version)).changesAnything()).isFalse();
    assertThat(await(applying.apply(ANNA, version))).isEqualTo(2);

    assertThat(dueOf("child-seen")).isEqualTo(before);
  }

  @Test
  void what_is_not_in_force_yet_is_not_applied() {
    assertThat(await(applying.isInForce(approved(ClockId.EMERGENCY, 8 * 3600)))).isFalse();
  }

  @CanIgnoreReturnValue
  private UUID aCaseWhoseChildWasSeen() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    assertThat(station.reads()).isTrue();
    station.reaches(report, Milestone.CHILD_SEEN);
    return report;
  }

  /** A version of the country that takes effect an hour after the start. */
  private Filed approved(ClockId shortened, long seconds) {
    var drafting = new Drafting(desk);
    var change = new Change(
        Optional.of(START.plus(Duration.ofHours(1))),
        Optional.of("a test"),
        List.of(new LengthChange(
            shortened,
            new Allowance.Place(Priority.P1, Condition.ALWAYS),
            Optional.of(Length.of(Length.Kind.CLOCK_HOURS, seconds)))),
        Map.of(),
        Map.of());
    var drafted = done(await(drafting.begin(ANNA, UnitCode.NATION, change)));
    var submitted = done(await(drafting.submit(ANNA, drafted.version(), drafted.edit())));
    var verdict = new Verdict(submitted.edit(), true, Optional.empty());
    return done(await(new Checking(desk, drafting).check(BINH, submitted.version(), verdict)));
  }

  private static Filed done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).filed();
  }

  /** Of the case that came last. */
  private Instant dueOf(String word) {
    return station
        .row(
            "select due_at from routing.deadlines where clock = $1 and round = 0 "
                + "order by started_at desc, state desc limit 1",
            word)
        .getOffsetDateTime("due_at")
        .toInstant();
  }

  private List<Long> written() {
    return station
        .rows("select (select count(*) from platform.journal) + "
            + "(select count(*) from routing.timeline) + (select count(*) from routing.deadlines) "
            + "as everything")
        .stream()
        .map(row -> row.getLong("everything"))
        .toList();
  }

  private static Viewer administrator(String name) {
    return new Viewer(
        UUID.randomUUID(), name, name, Role.ADMINISTRATOR, Optional.empty(), Optional.empty());
  }
}
