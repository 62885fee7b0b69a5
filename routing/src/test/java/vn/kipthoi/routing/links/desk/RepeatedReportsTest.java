package vn.kipthoi.routing.links.desk;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.ReportRepeated;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.flow.Recall;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** What is screened out comes back by itself when the third similar report of twelve months comes. */
class RepeatedReportsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private RepeatedReports repeated;

  @BeforeEach
  void aNodeThatKeepsClocks() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = Station.keepingClocks(fresh, clock, Pace.REAL_TIME).withEverybodyAbove(COMMUNE);
    repeated = new RepeatedReports(station.office(), new Recall(station.office()));
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void staysScreenedOutAfterTheSecondReport() {
    var first = screenedOut();

    repeats(report(), first);

    assertThat(state(first)).isEqualTo("screened-out");
  }

  @Test
  void comesBackWithTheThirdAndCallsItsTeam() {
    var first = screenedOut();
    var second = report();
    repeats(second, first);
    var _ = station.told(first);
    clock.advance(Duration.ofDays(40));

    repeats(report(), first, second);

    assertThat(state(first)).isEqualTo("routed");
    assertThat(priority(first)).isEqualTo("P2");
    var told = station.told(first);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().people()).isNotEmpty();
    assertThat(station.timeline(first)).contains(RepeatedReports.REOPENED);
    assertThat(journal(first)).contains("case-reopened-by-repeats");
  }

  @Test
  void startsItsClocksAsAReopeningDoes() {
    var first = screenedOut();
    var second = report();
    repeats(second, first);
    clock.advance(Duration.ofDays(2));

    repeats(report(), first, second);

    assertThat(milestones(first)).contains("reopened");
    assertThat(station
            .rows(
                "select d.clock from routing.deadlines d join routing.cases c on c.id = d.case_id"
                    + " where c.report_id = $1 and d.state = 'open' and d.started_at >= $2",
                first,
                clock.instant().atOffset(UTC))
            .stream()
            .map(row -> row.getString("clock")))
        .contains("acknowledge", "child-seen");
  }

  @Test
  void doesNotCountWhatIsOlderThanTwelveMonths() {
    var first = screenedOut();
    var second = report();
    repeats(second, first);
    clock.advance(Duration.ofDays(366));

    repeats(report(), first, second);

    assertThat(state(first)).isEqualTo("screened-out");
  }

  @Test
  void doesNotCountWhatSomebodyJudgedToBeAnotherChild() {
    var first = screenedOut();
    var second = report();
    repeats(second, first);
    judgedNotTheSame(first, second);

    repeats(report(), first, second);

    assertThat(state(first)).isEqualTo("screened-out");
  }

  @Test
  void leavesWhatWasNeverACaseAndWhatWasClosedWithASafeChild() {
    var prank = ended("closed-non-case");
    var closed = ended("closed");

    repeats(report(), prank, closed);

    assertThat(state(prank)).isEqualTo("closed-non-case");
    assertThat(state(closed)).isEqualTo("closed");
  }

  @Test
  void makesOpenCasesSeriousAndNeverLessSo() {
    var first = report(Priority.P4);
    var second = report(Priority.P1);

    repeats(report(), first, second);

    assertThat(priority(first)).isEqualTo("P2");
    assertThat(priority(second)).isEqualTo("P1");
    assertThat(station.timeline(first)).contains(RepeatedReports.RAISED);
  }

  @Test
  void opensItOnceWhenTheSameFactIsReadTwice() {
    var first = screenedOut();
    var second = report();
    var third = report();
    repeats(third, first, second);
    repeats(third, first, second);

    assertThat(milestones(first)).containsOnlyOnce("reopened");
  }

  @Test
  void opensItOnceForTwoReportsOfTheSameMomentThatDoNotKnowOfEachOther() {
    var first = screenedOut();
    var second = report();
    var third = report();
    var holder = await(fresh.pool().getConnection());
    var held = await(holder.begin());
    var _ = await(holder.query("select from routing.cases for update").execute());

    var one = reading(second, first);
    var other = reading(third, first);
    eventually(() -> assertThat(waitingForALock()).isEqualTo(2));
    await(held.commit());
    var _ = await(Future.all(one, other));

    assertThat(state(first)).isEqualTo("routed");
    assertThat(milestones(first)).containsOnlyOnce("reopened");
    assertThat(station.timeline(first)).containsOnlyOnce(RepeatedReports.REOPENED);
    await(holder.close());
  }

  @Test
  void isNotBetrayedToThoseFromWhomTheOtherReportsAreKept() {
    var first = screenedOut();
    var second = report(Priority.P3, true);
    var third = report(Priority.P3, true);

    repeats(third, first, second);

    assertThat(state(first)).isEqualTo("screened-out");
    assertThat(station.timeline(first)).doesNotContain(RepeatedReports.REOPENED);
  }

  @Test
  void tellsNothingOfTheOtherReports() {
    var first = screenedOut();
    var second = report();
    var third = report();
    repeats(third, first, second);

    var kept = station.row("select (select string_agg(t.detail::text, '') from routing.timeline t)"
        + " || (select string_agg(j.detail::text, '') from platform.journal j"
        + " where j.action like '%-by-repeats') as kept");
    assertThat(kept.getString("kept"))
        .doesNotContain(
            second.toString(), third.toString(), of(second, "number"), of(third, "number"));
  }

  @Test
  void waitsUntilTheReportHasItsCase() {
    var first = screenedOut();
    var unheard = new ReportRepeated(UUID.randomUUID(), List.of(first));

    assertThatThrownBy(() -> await(read(unheard))).hasMessageContaining("not open yet");
    assertThat(station.rows("select from routing.repeats")).isEmpty();
  }

  private UUID report() {
    return report(Priority.P3);
  }

  private UUID report(Priority priority) {
    return report(priority, false);
  }

  private UUID report(Priority priority, boolean conflict) {
    var id = UUID.randomUUID();
    var place = new Locality.Determined(COMMUNE);
    station.hears(
        new ReportReceived(id, "R-2026-000123", clock.instant(), priority, place, conflict, false));
    station.reads();
    return id;
  }

  private UUID screenedOut() {
    return ended("screened-out");
  }

  private UUID ended(String state) {
    var id = report();
    var _ = station.rows("update routing.cases set state = $2 where report_id = $1", id, state);
    var _ = station.rows(
        "update routing.deadlines set state = 'void' where case_id = $1 and clock = 'acknowledge'",
        station.caseOf(id).value());
    return id;
  }

  private void repeats(UUID report, UUID... earlier) {
    await(reading(report, earlier));
  }

  private Future<Void> reading(UUID report, UUID... earlier) {
    return read(new ReportRepeated(report, List.of(earlier)));
  }

  private Future<Void> read(ReportRepeated said) {
    return station
        .database()
        .inTransaction(transaction -> repeated.handle(transaction, said.asFact(clock.instant())));
  }

  private void judgedNotTheSame(UUID one, UUID other) {
    var _ = station.rows("""
        insert into routing.links (id, one, other, kind, reason, linked_at, linked_by, linked_role)
        select gen_random_uuid(), min(id::text)::uuid, max(id::text)::uuid, 'not-the-same', '',
               platform.now(), gen_random_uuid(), 'operator'
          from routing.cases where report_id in ($1, $2)
        """, one, other);
  }

  private String state(UUID report) {
    return of(report, "state");
  }

  private String priority(UUID report) {
    return of(report, "priority");
  }

  private String of(UUID report, String column) {
    return station
        .row("select " + column + " from routing.cases where report_id = $1", report)
        .getString(0);
  }

  private List<String> milestones(UUID report) {
    return strings("select milestone from routing.milestones where case_id = $1", report);
  }

  private List<String> journal(UUID report) {
    return strings("select action from platform.journal where subject = $1", report);
  }

  private List<String> strings(String sql, UUID report) {
    return station.rows(sql, station.caseOf(report).value()).stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private int waitingForALock() {
    return station
        .row("select count(*)::integer as n from pg_stat_activity"
            + " where wait_event_type = 'Lock' and datname = current_database()")
        .getInteger("n");
  }
}
