package vn.kipthoi.routing.retention.desk;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.retention.LegalHold;
import vn.kipthoi.routing.retention.RecordKind;
import vn.kipthoi.routing.retention.desk.RetentionRun.Batch;
import vn.kipthoi.routing.web.Told;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class RetentionRunTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock;
  private Station station;
  private RetentionDesk desk;
  private RetentionRun run;

  @BeforeEach
  void start() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    desk = RetentionDesk.over(station.database(), clock, station.keys(), Told.reports());
    run = new RetentionRun(desk, "one");
  }

  @AfterEach
  void stop() {
    station.close();
  }

  @Test
  void keepsWhatIsNotOldEnoughAndDestroysTheKeysOfWhatIs() {
    var report = ended("screened-out");
    clock.setTo(Instant.parse("2031-11-21T02:00:00Z"));
    assertThat(await(run.batch()).erased()).isZero();
    assertThat(keysOf(report)).isEqualTo(3);

    clock.setTo(Instant.parse("2031-11-23T02:00:00Z"));
    assertThat(await(run.until(10))).isEqualTo(new Batch(1, 1));

    assertThat(keysOf(report)).isZero();
    assertThat(await(run.batch())).isEqualTo(Batch.NOTHING);
    assertThat(journal("case-erased")).isEqualTo(1);
    assertThat(visible()).isZero();
    assertThat(station.row("select count(*) as n from routing.cases").getLong("n"))
        .isEqualTo(1);
  }

  @Test
  void keepsACaseUntilTheChildHasLongComeOfAgeAndLooksOnceAYear() {
    var report = ended("closed");
    clock.setTo(Instant.parse("2037-01-01T02:00:00Z"));
    assertThat(await(run.until(10))).isEqualTo(new Batch(1, 0));
    assertThat(await(run.until(10))).isEqualTo(Batch.NOTHING);
    assertThat(keysOf(report)).isEqualTo(3);
    assertThat(journal("case-age-read")).isEqualTo(1);

    // Nine years old, as a stranger said; kept as if seven: of age in 2037, and ten years more.
    clock.setTo(Instant.parse("2047-11-21T02:00:00Z"));
    assertThat(await(run.until(10)).erased()).isZero();
    clock.setTo(Instant.parse("2047-11-23T02:00:00Z"));
    assertThat(await(run.until(10)).erased()).isEqualTo(1);
  }

  @Test
  void neverTakesAnOpenCase() {
    var report = heard();
    clock.setTo(Instant.parse("2126-01-01T02:00:00Z"));

    assertThat(await(run.until(10))).isEqualTo(Batch.NOTHING);
    assertThat(keysOf(report)).isEqualTo(3);
  }

  @Test
  void leavesNothingBehindWhenItIsKilledInTheMiddleAndIsTakenUpByAnotherNode() {
    var report = ended("closed-non-case");
    clock.setTo(Instant.parse("2029-01-01T02:00:00Z"));
    var blocker = await(fresh.pool().getConnection());
    var held = await(blocker.begin());
    var _ = await(
        blocker.query("lock table routing.retention_erasures in exclusive mode").execute());
    var killed = run.batch();
    eventually(() -> assertThat(waiting()).isEqualTo(1));

    var _ = station.rows("""
        select pg_terminate_backend(pid)
          from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'
        """);
    assertThat(await(killed.map(false).otherwise(true))).isTrue();
    eventually(() -> assertThat(answers()).isTrue());
    assertThat(keysOf(report)).isEqualTo(3);
    assertThat(journal("case-erased")).isZero();
    var _ = await(held.rollback());
    var _ = await(blocker.close());

    assertThat(await(new RetentionRun(desk, "two").until(10))).isEqualTo(new Batch(1, 1));
    assertThat(keysOf(report)).isZero();
    assertThat(journal("case-erased")).isEqualTo(1);
  }

  @Test
  void letsOneNodeAtATimeCarryItOut() {
    var _ = await(run.batch());
    var report = ended("closed-non-case");
    clock.setTo(Instant.parse("2029-01-01T02:00:00Z"));
    var _ = await(run.batch());
    var again = ended("closed-non-case", "R-2026-000124");
    var _ = station.rows(
        "update routing.cases set heard_at = $1, changed_at = $1", offset("2026-01-01T00:00:00Z"));

    assertThat(await(new RetentionRun(desk, "two").batch())).isEqualTo(Batch.NOTHING);
    assertThat(await(run.batch()).erased()).isEqualTo(1);
    assertThat(keysOf(report) + keysOf(again)).isZero();
  }

  @Test
  void holdsACaseWhoseHoldIsSetWhileTheRunLooksAtIt() {
    var report = ended("screened-out");
    clock.setTo(Instant.parse("2040-01-01T02:00:00Z"));
    var setting = await(fresh.pool().getConnection());
    var open = await(setting.begin());
    var found = await(desk.holds().lockCase(setting, number())).orElseThrow();
    var hold = new LegalHold(
        UUID.randomUUID(),
        number(),
        LegalHold.Ground.COURT,
        "12/CV",
        clock.instant(),
        Optional.empty());
    var _ = await(desk.holds().set(setting, hold, found.id(), UUID.randomUUID()));

    assertThat(await(run.batch())).isEqualTo(Batch.NOTHING);
    var _ = await(open.commit());
    var _ = await(setting.close());

    assertThat(await(run.until(10))).isEqualTo(Batch.NOTHING);
    assertThat(keysOf(report)).isEqualTo(3);
    var _ = await(new Holding(desk).lift(administrator(), hold.id()));
    assertThat(await(run.until(10)).erased()).isEqualTo(1);
  }

  @Test
  void saysThatThereIsNothingToHoldWhenTheRunWasFirst() {
    var _ = ended("screened-out");
    clock.setTo(Instant.parse("2040-01-01T02:00:00Z"));
    var blocker = await(fresh.pool().getConnection());
    var held = await(blocker.begin());
    var _ = await(
        blocker.query("lock table routing.retention_erasures in exclusive mode").execute());
    var running = run.batch();
    eventually(() -> assertThat(waiting()).isEqualTo(1));
    var asked = hold();
    eventually(() -> assertThat(waiting()).isEqualTo(2));
    var _ = await(held.rollback());
    var _ = await(blocker.close());

    assertThat(await(running).erased()).isEqualTo(1);
    assertThat(await(asked))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("number", What.ERASED))));
  }

  @Test
  void takesTheSameHoldSentTwiceAsOne() {
    var _ = ended("screened-out");
    var id = UUID.randomUUID();
    for (var time = 0; time < 2; time++) {
      assertThat(await(new Holding(desk).set(administrator(), wanted(id))))
          .isInstanceOf(Settled.Done.class);
    }
    assertThat(journal("retention-hold-set")).isEqualTo(1);
  }

  @Test
  void countsAheadWhatAPeriodWouldMean() {
    var _ = ended("screened-out");
    var at = Instant.parse("2026-11-23T00:00:00Z");
    var now = await(
        desk.outlook().forecast(fresh.pool(), RecordKind.SCREENED_OUT, 1, at, at.plusSeconds(1)));
    assertThat(now.now()).isEqualTo(1);
    assertThat(now.ended()).isEqualTo(1);
    var _ = await(hold());
    assertThat(await(desk.outlook()
                .forecast(fresh.pool(), RecordKind.SCREENED_OUT, 1, at, at.plusSeconds(1)))
            .held())
        .isEqualTo(1);
  }

  private Future<Settled<LegalHold>> hold() {
    return new Holding(desk).set(administrator(), wanted(UUID.randomUUID()));
  }

  private Holding.Wanted wanted(UUID id) {
    return new Holding.Wanted(
        id, Optional.of(number()), Optional.of(LegalHold.Ground.COURT), "12/CV-TA");
  }

  private static Viewer administrator() {
    return new Viewer(
        UUID.randomUUID(), "a", "A", Role.ADMINISTRATOR, Optional.empty(), Optional.empty());
  }

  private CaseNumber number() {
    return new CaseNumber(station.row("select number from routing.cases").getString("number"));
  }

  private UUID heard() {
    return keyed(station.hears(new Locality.Determined(COMMUNE), Priority.P3));
  }

  /** A case with keys of its own, beside those of its report. */
  private UUID keyed(UUID report) {
    station.reads();
    var keys = station.keys();
    var _ = await(keys.obtain(fresh.pool(), report, Ring.CONTENT));
    var _ = await(keys.obtain(fresh.pool(), report, Ring.IDENTITY));
    var _ = await(keys.obtain(fresh.pool(), station.caseOf(report).value(), Ring.CONTENT));
    return report;
  }

  private UUID ended(String state) {
    var report = heard();
    var _ = station.rows("update routing.cases set state = $1 where report_id = $2", state, report);
    return report;
  }

  private UUID ended(String state, String number) {
    var report = keyed(station.hears(new ReportReceived(
        UUID.randomUUID(),
        number,
        clock.instant(),
        Priority.P3,
        new Locality.Determined(COMMUNE),
        false,
        false)));
    var _ = station.rows("update routing.cases set state = $1 where report_id = $2", state, report);
    return report;
  }

  private long keysOf(UUID report) {
    return station
        .row(
            "select count(*) as n from platform.data_keys where subject in ($1, $2)",
            report,
            station.caseOf(report).value())
        .getLong("n");
  }

  private long journal(String action) {
    return await(fresh
            .pool()
            .preparedQuery("select count(*) as n from platform.journal where action = $1")
            .execute(Tuple.of(action)))
        .iterator()
        .next()
        .getLong("n");
  }

  /** Whether the pool has forgotten the connection that was cut. */
  private boolean answers() {
    return await(fresh.pool().query("select 1").execute().map(true).otherwise(false));
  }

  private long visible() {
    return station
        .row("select count(*) as n from routing.cases_visible_to('VN', null)")
        .getLong("n");
  }

  private long waiting() {
    return station.row("""
            select count(*) as n from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'
            """).getLong("n");
  }

  private static OffsetDateTime offset(String at) {
    return Instant.parse(at).atOffset(UTC);
  }
}
