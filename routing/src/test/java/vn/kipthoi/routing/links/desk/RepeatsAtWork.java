package vn.kipthoi.routing.links.desk;

import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.ReportRepeated;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.flow.Recall;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Reports of one commune, some of them said to be of the same child, on a node that keeps clocks. */
final class RepeatsAtWork implements AutoCloseable {

  final SettableClock clock;
  final Station station;
  final RepeatedReports repeated;

  RepeatsAtWork(FreshDatabase fresh) {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = Station.keepingClocks(fresh, clock, Pace.REAL_TIME).withEverybodyAbove(COMMUNE);
    repeated = new RepeatedReports(station.office(), new Recall(station.office()));
  }

  UUID report() {
    return report(Priority.P3);
  }

  UUID report(Priority priority) {
    return report(priority, false);
  }

  UUID report(Priority priority, boolean conflict) {
    var id = UUID.randomUUID();
    var place = new Locality.Determined(COMMUNE);
    station.hears(
        new ReportReceived(id, "R-2026-000123", clock.instant(), priority, place, conflict, false));
    station.reads();
    return id;
  }

  UUID screenedOut() {
    return ended("screened-out");
  }

  UUID ended(String state) {
    var id = report();
    var _ = station.rows("update routing.cases set state = $2 where report_id = $1", id, state);
    var _ = station.rows(
        "update routing.deadlines set state = 'void' where case_id = $1 and clock = 'acknowledge'",
        station.caseOf(id).value());
    return id;
  }

  void repeats(UUID report, UUID... earlier) {
    await(reading(report, earlier));
  }

  Future<Void> reading(UUID report, UUID... earlier) {
    return read(new ReportRepeated(report, List.of(earlier)));
  }

  Future<Void> read(ReportRepeated said) {
    return station
        .database()
        .inTransaction(transaction -> repeated.handle(transaction, said.asFact(clock.instant())));
  }

  void judgedNotTheSame(UUID one, UUID other) {
    var _ = station.rows("""
        insert into routing.links (id, one, other, kind, reason, linked_at, linked_by, linked_role)
        select gen_random_uuid(), min(id::text)::uuid, max(id::text)::uuid, 'not-the-same', '',
               platform.now(), gen_random_uuid(), 'operator'
          from routing.cases where report_id in ($1, $2)
        """, one, other);
  }

  String state(UUID report) {
    return of(report, "state");
  }

  String priority(UUID report) {
    return of(report, "priority");
  }

  String of(UUID report, String column) {
    return station
        .row("select " + column + " from routing.cases where report_id = $1", report)
        .getString(0);
  }

  List<String> milestones(UUID report) {
    return strings("select milestone from routing.milestones where case_id = $1", report);
  }

  List<String> journal(UUID report) {
    return strings("select action from platform.journal where subject = $1", report);
  }

  List<String> strings(String sql, UUID report) {
    return station.rows(sql, station.caseOf(report).value()).stream()
        .map(row -> row.getString(0))
        .toList();
  }

  int waitingForALock() {
    return station
        .row("select count(*)::integer as n from pg_stat_activity"
            + " where wait_event_type = 'Lock' and datname = current_database()")
        .getInteger("n");
  }

  @Override
  public void close() {
    station.close();
  }
}
