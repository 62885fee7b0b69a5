package vn.kipthoi.routing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Two who want the same deadline at the same moment, held so that they do meet. */
class CollisionTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(START);
  private Station station;
  private Station otherNode;
  private UUID report = UUID.randomUUID();

  @BeforeEach
  void aCaseWhoseChildIsToBeSeenNow() {
    clock = fresh.clockAt(START.toString());
    station = Station.keepingClocks(fresh, clock, Pace.REAL_TIME).withEverybodyAbove(COMMUNE);
    otherNode = Station.keepingClocks(fresh, clock, Pace.REAL_TIME);
    report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    clock.setTo(START.plus(Duration.ofHours(2)).minusMillis(1));
    station.sweeps();
    clock.setTo(START.plus(Duration.ofHours(2)));
  }

  @AfterEach
  void close() {
    otherNode.close();
    station.close();
  }

  @Test
  void leavesAloneWhatSomebodyIsAboutToReport() {
    var act = held();
    await(seen(act.connection()));

    otherNode.sweeps();

    assertThat(childSeen()).as("it is in somebody's hands").isEqualTo("open");
    act.commit();
    otherNode.sweeps();
    assertThat(childSeen()).isEqualTo("met");
    assertThat(escalations()).isZero();
  }

  @Test
  void tellsThoseAboveOnceWhenTheSweepWasFirstAndAnswersThemByTheReport() {
    var sweep = held();
    var missed = await(station
            .office()
            .books()
            .deadlines()
            .claim(sweep.connection(), deadline(), clock.instant()))
        .orElseThrow();
    await(station.flows().passed(sweep.connection(), missed));
    var act = held();

    var reporting = seen(act.connection());
    eventually(() -> assertThat(waiting()).as("the report waits for the sweep").isPositive());
    sweep.commit();
    await(reporting);
    act.commit();
    otherNode.sweeps();

    assertThat(childSeen()).isEqualTo("missed");
    assertThat(station
            .row("select done_at from routing.deadlines where id = $1", deadline())
            .getOffsetDateTime("done_at"))
        .isNotNull();
    assertThat(escalations()).isEqualTo(1);
    assertThat(station
            .row(
                "select ended_because from routing.deadlines where missed_deadline = $1",
                deadline())
            .getString("ended_because"))
        .isEqualTo("answered-meanwhile");
  }

  @Test
  void escalatesEachOverdueWorkOnceWhenTwoNodesSweepAtTheSameTime() {
    for (var i = 0; i < 10; i++) {
      station.hears(new Locality.Determined(COMMUNE), Priority.P2);
      station.reads();
    }
    clock.setTo(START.plus(Duration.ofDays(10)));

    var nodes = new ArrayList<Future<Integer>>();
    for (var node : List.of(station, otherNode, station, otherNode)) {
      nodes.add(all(node, 0));
    }
    var acted = await(Future.all(nodes)).<Integer>list().stream()
        .mapToInt(Integer::intValue)
        .sum();

    assertThat(acted).isPositive();
    assertThat(station.rows("""
            select missed_deadline, round, step, count(*)
              from routing.deadlines
             where clock = 'escalation'
             group by missed_deadline, step, round
            having count(*) > 1
            """)).as("nobody was told twice of the same").isEmpty();
    assertThat(station.rows("""
            select from routing.deadlines d
             where d.rule is not null
               and d.state = 'missed'
               and not exists (select from routing.deadlines e where e.missed_deadline = d.id)
            """)).as("nothing that was missed was kept silent").isEmpty();
    assertThat(station.rows(
            "select from routing.deadlines where state = 'open' and due_at <= platform.now()"))
        .isEmpty();
  }

  @Test
  void firesWhatBecameOverdueWhileNoNodeRanAtOnceAndTheMostUrgentFirst() {
    station.hears(new Locality.Determined(COMMUNE), Priority.P3);
    station.reads();
    station.hears(new Locality.Determined(COMMUNE), Priority.P2);
    station.reads();
    station.close();
    clock.setTo(START.plus(Duration.ofDays(3)));

    var order = new ArrayList<String>();
    for (var last = ""; await(otherNode.actsOnNext()); ) {
      last = lastMissed();
      order.add(last);
    }

    assertThat(order).contains("P1", "P2", "P3").isSorted();
  }

  private String lastMissed() {
    return station.rows("""
            select priority from routing.deadlines
             where missed_at is not null
             order by missed_at desc, xmin::text::bigint desc
             limit 1
            """).getFirst().getString("priority");
  }

  private Future<Integer> all(Station node, int before) {
    return node.actsOnNext()
        .compose(acted -> acted ? all(node, before + 1) : Future.succeededFuture(before));
  }

  private record Held(SqlConnection connection, Transaction transaction) {

    void commit() {
      await(transaction.commit().eventually(connection::close));
    }
  }

  private Held held() {
    var connection = await(fresh.pool().getConnection());
    return new Held(connection, await(connection.begin()));
  }

  /** What a team reports, in a transaction that stays open. */
  private Future<Void> seen(SqlConnection transaction) {
    var routed = station.caseOf(report);
    var reached = new Reached(
        Milestone.CHILD_SEEN,
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        new JsonObject());
    return station
        .office()
        .books()
        .milestones()
        .add(transaction, routed, List.of(reached), clock.instant())
        .compose(added -> station.reconcile(transaction, routed));
  }

  private UUID deadline() {
    return station.row("""
            select d.id
              from routing.deadlines d
              join routing.cases c on c.id = d.case_id
             where d.clock = 'child-seen'
               and c.report_id = $1
            """, report).getUUID("id");
  }

  private String childSeen() {
    return station
        .row("select state from routing.deadlines where id = $1", deadline())
        .getString("state");
  }

  private int escalations() {
    return station
        .rows("select from routing.deadlines where missed_deadline = $1", deadline())
        .size();
  }

  private int waiting() {
    return station
        .rows("select from pg_stat_activity where wait_event_type = 'Lock' and state = 'active'")
        .size();
  }
}
