package vn.kipthoi.routing.retention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.web.Told;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Cases that have ended, with keys of their own, and what retention is done with. */
final class EndedCases implements AutoCloseable {

  private final FreshDatabase fresh;
  private final SettableClock clock;
  private final Station station;

  EndedCases(FreshDatabase fresh) {
    this.fresh = fresh;
    this.clock = fresh.clockAt("2026-11-22T02:00:00Z");
    this.station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
  }

  RetentionDesk desk(KeptRecords... kept) {
    return RetentionDesk.over(
        station.database(), clock, station.keys(), Told.reports(), List.of(kept));
  }

  void goOnTo(String at) {
    clock.setTo(Instant.parse(at));
  }

  SettableClock clock() {
    return clock;
  }

  Station station() {
    return station;
  }

  DataKeys keys() {
    return station.keys();
  }

  CaseNumber number() {
    return new CaseNumber(station.row("select number from routing.cases").getString("number"));
  }

  UUID heard() {
    return keyed(station.hears(new Locality.Determined(COMMUNE), Priority.P3));
  }

  UUID ended(String state) {
    return ended(heard(), state);
  }

  UUID ended(String state, String number) {
    return ended(
        keyed(station.hears(new ReportReceived(
            UUID.randomUUID(),
            number,
            clock.instant(),
            Priority.P3,
            new Locality.Determined(COMMUNE),
            false,
            false))),
        state);
  }

  private UUID ended(UUID report, String state) {
    var _ = station.rows("update routing.cases set state = $1 where report_id = $2", state, report);
    return report;
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

  long keysOf(UUID report) {
    return station
        .row(
            "select count(*) as n from platform.data_keys where subject in ($1, $2)",
            report,
            station.caseOf(report).value())
        .getLong("n");
  }

  long journal(String action) {
    return await(fresh
            .pool()
            .preparedQuery("select count(*) as n from platform.journal where action = $1")
            .execute(Tuple.of(action)))
        .iterator()
        .next()
        .getLong("n");
  }

  long count(String what) {
    return station.row("select count(*) as n from " + what).getLong("n");
  }

  /** Somebody who keeps a table, so that whoever wants to write into it waits. */
  record Blocker(SqlConnection connection, Transaction held) {

    void letsGo() {
      var _ = await(held.rollback());
      var _ = await(connection.close());
    }
  }

  Blocker blocks(String table) {
    var connection = await(fresh.pool().getConnection());
    var held = await(connection.begin());
    var _ = await(connection.query("lock table " + table + " in exclusive mode").execute());
    return new Blocker(connection, held);
  }

  /** Begins something that comes to wait for a table, and cuts its connection there. */
  void killsInTheMiddle(String table, Supplier<Future<?>> work) {
    var blocker = blocks(table);
    var killed = work.get();
    eventually(() -> assertThat(waiting()).isEqualTo(1));
    var _ = station.rows("""
        select pg_terminate_backend(pid)
          from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'
        """);
    assertThat(await(killed.map(false).otherwise(true))).isTrue();
    eventually(() -> assertThat(answers()).isTrue());
    blocker.letsGo();
  }

  long waiting() {
    return station.row("""
            select count(*) as n from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'
            """).getLong("n");
  }

  /** Whether the pool has forgotten the connection that was cut. */
  private boolean answers() {
    return await(fresh.pool().query("select 1").execute().map(true).otherwise(false));
  }

  @Override
  public void close() {
    station.close();
  }
}
