package vn.kipthoi.routing.merge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.merge.MergeRefusal;
import vn.kipthoi.routing.merge.Merging;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** What becomes of two cases that are merged, and of the one that is parted again. */
class MergersTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Doubles doubles;

  @BeforeEach
  void aNode() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    doubles = new Doubles(fresh, clock);
  }

  @AfterEach
  void close() {
    doubles.close();
  }

  @Test
  void keepsTheEarliestStartTheHighestPriorityAndBothCommunes() {
    var older = doubles.open(COMMUNE, Priority.P2);
    var heard = clock.instant();
    clock.advance(Duration.ofMinutes(30));
    var newer = doubles.open(SISTER, Priority.P3);

    var merging = doubles.merge(doubles.operator, older, newer);

    assertThat(merging).isInstanceOfSatisfying(Merging.Done.class, done -> {
      assertThat(done.merged().state()).isEqualTo(new CaseState.Merged(new CaseState.Routed()));
      assertThat(done.survivor()).isEqualTo(newer);
    });
    assertThat(doubles.state(older)).isEqualTo("merged");
    assertThat(doubles.heardAt(newer)).isEqualTo(heard);
    assertThat(doubles.of(newer).getString("priority")).isEqualTo("P2");
    assertThat(doubles.scope(newer)).contains(COMMUNE.text(), SISTER.text(), "25", "VN");
    assertThat(doubles.sees(COMMUNE.text(), UUID.randomUUID(), newer)).isTrue();
    assertThat(doubles.sees(SISTER.text(), UUID.randomUUID(), older)).isFalse();
  }

  @Test
  void asksNobodyAnyMoreAboutTheMergedCaseAndGoesOnAskingAboutTheOther() {
    var merged = doubles.open(COMMUNE, Priority.P1);
    var survivor = doubles.open(COMMUNE, Priority.P1);

    doubles.merge(doubles.leader, merged, survivor);

    assertThat(doubles.open(merged, "acknowledge")).isZero();
    assertThat(doubles.open(survivor, "acknowledge")).isOne();
    assertThat(doubles.followed)
        .extracting(change -> change.changed().number())
        .containsExactly(merged, survivor);
    clock.advance(Duration.ofHours(3));
    assertThat(doubles.station.sweeps()).isPositive();
    assertThat(doubles.open(merged, "acknowledge")).isZero();
  }

  @Test
  void tellsThoseWhoWereCalledThatTheCaseWentIntoAnother() {
    var merged = doubles.open(COMMUNE, Priority.P2);
    var survivor = doubles.open(SISTER, Priority.P2);

    doubles.merge(doubles.operator, merged, survivor);

    var news = doubles.station.rows("select body from platform.facts where kind = 'CaseNews'");
    assertThat(news).hasSize(1);
    assertThat(news.getFirst().getJsonObject("body").encode())
        .contains("merged", merged.text())
        .doesNotContain(survivor.text());
    assertThat(news.getFirst().getJsonObject("body").getJsonArray("people")).isNotEmpty();
  }

  @Test
  void writesItDownOnBothSidesAndSealsTheReason() {
    var merged = doubles.open(COMMUNE, Priority.P2);
    var survivor = doubles.open(COMMUNE, Priority.P2);

    doubles.merge(doubles.province, merged, survivor);

    assertThat(happened(merged)).endsWith("merged");
    assertThat(happened(survivor)).endsWith("took-in");
    assertThat(doubles.station.rows("select row_to_json(a)::text as all from routing.acts a"))
        .hasSize(2)
        .noneMatch(row -> row.getString("all").contains("cùng một cháu"));
    assertThat(doubles.station.rows(
            "select action from platform.journal where action in ('case-merged', 'case-took-in')"))
        .hasSize(2);
  }

  @Test
  void becomesAgainWhatItWasAndIsAskedAboutOnceMore() {
    var merged = doubles.open(COMMUNE, Priority.P2);
    clock.advance(Duration.ofMinutes(5));
    var survivor = doubles.open(SISTER, Priority.P3);
    var heard = clock.instant();
    var scope = doubles.scope(survivor);
    doubles.merge(doubles.operator, merged, survivor);
    clock.advance(Duration.ofMinutes(5));

    assertThat(doubles.undo(doubles.operator, merged)).isInstanceOf(Merging.Done.class);

    assertThat(doubles.state(merged)).isEqualTo("routed");
    assertThat(doubles.open(merged, "acknowledge")).isOne();
    assertThat(doubles.heardAt(survivor)).isEqualTo(heard);
    assertThat(doubles.scope(survivor)).containsExactlyInAnyOrderElementsOf(scope);
    assertThat(doubles.of(survivor).getString("priority"))
        .as("nothing automatic ever lowers")
        .isEqualTo("P2");
    assertThat(happened(merged)).contains("merged", "unmerged");
    assertThat(happened(survivor)).contains("took-in", "let-go");
    assertThat(doubles.merge(doubles.operator, merged, survivor)).isInstanceOf(Merging.Done.class);
  }

  @Test
  void givesNobodyMoreTimeByMergingAndUndoing() {
    var merged = doubles.open(COMMUNE, Priority.P1);
    var survivor = doubles.open(COMMUNE, Priority.P1);
    var due = firstDue(merged);
    doubles.merge(doubles.operator, merged, survivor);
    clock.advance(Duration.ofMinutes(40));

    doubles.undo(doubles.operator, merged);

    assertThat(doubles
            .station
            .row(
                "select max(due_at) as due from routing.deadlines d"
                    + " join routing.cases c on c.id = d.case_id"
                    + " where c.number = $1 and d.state = 'open'",
                merged.text())
            .getOffsetDateTime("due")
            .toInstant())
        .isEqualTo(due);
    assertThat(doubles.station.sweeps()).isPositive();
  }

  /** Two agents of another system merged two tickets both ways, and both died. */
  @Test
  void letsOneCaseLiveWhenTwoPeopleMergeThemBothWaysAtTheSameMoment() {
    var one = doubles.open(COMMUNE, Priority.P2);
    var other = doubles.open(COMMUNE, Priority.P2);
    var holding = await(fresh.pool().getConnection());
    var open = await(holding.begin());
    var _ = await(holding.query("select from routing.cases for update").execute());
    var there = doubles.mergers.merge(doubles.asking(doubles.operator, one), other);
    var back = doubles.mergers.merge(doubles.asking(doubles.province, other), one);
    eventually(() -> assertThat(waiting()).isEqualTo(2));

    await(open.rollback());

    var outcomes = List.of(await(there), await(back));
    assertThat(outcomes).filteredOn(Merging.Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Merging.Refused.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Merging.Refused.class,
            refused -> assertThat(refused.why())
                .isIn(MergeRefusal.SURVIVOR_WENT_ON, MergeRefusal.WENT_ELSEWHERE));
    assertThat(Stream.of(one, other).map(doubles::state))
        .containsExactlyInAnyOrder("merged", "routed");
    await(holding.close());
  }

  @Test
  void followsAChainToItsEndAndUndoesItFromThere() {
    var a = doubles.open(COMMUNE, Priority.P1);
    var earliest = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    var b = doubles.open(COMMUNE, Priority.P2);
    clock.advance(Duration.ofMinutes(1));
    var c = doubles.open(COMMUNE, Priority.P3);
    doubles.merge(doubles.operator, a, b);
    doubles.merge(doubles.operator, b, c);

    assertThat(doubles.heardAt(c)).isEqualTo(earliest);
    assertThat(doubles.of(c).getString("priority")).isEqualTo("P1");
    assertThat(doubles.undo(doubles.operator, a))
        .isEqualTo(new Merging.Refused(MergeRefusal.LATER_MERGE_FIRST, Optional.empty()));
    assertThat(doubles.undo(doubles.operator, b)).isInstanceOf(Merging.Done.class);
    assertThat(doubles.heardAt(b)).isEqualTo(earliest);
    assertThat(doubles.heardAt(c)).isAfter(earliest);
    assertThat(doubles.undo(doubles.operator, a)).isInstanceOf(Merging.Done.class);
    assertThat(Stream.of(a, b, c).map(doubles::state)).containsOnly("routed");
  }

  @Test
  void countsTheSameSendingOnce() {
    var merged = doubles.open(COMMUNE, Priority.P2);
    var survivor = doubles.open(COMMUNE, Priority.P2);
    var asking = new Mergers.Asking(
        doubles.operator, merged, doubles.version(merged), Optional.of("k-1"), Doubles.REASON);

    assertThat(await(doubles.mergers.merge(asking, survivor))).isInstanceOf(Merging.Done.class);
    assertThat(await(doubles.mergers.merge(asking, survivor))).isInstanceOf(Merging.Done.class);

    assertThat(doubles.station.rows("select from routing.merges")).hasSize(1);
    assertThat(happened(survivor)).containsOnlyOnce("took-in");
  }

  private Instant firstDue(CaseNumber number) {
    return doubles
        .station
        .row(
            "select min(due_at) as due from routing.deadlines d"
                + " join routing.cases c on c.id = d.case_id where c.number = $1",
            number.text())
        .getOffsetDateTime("due")
        .toInstant();
  }

  private List<String> happened(CaseNumber number) {
    return doubles
        .station
        .rows(
            "select kind from routing.timeline t"
                + " join routing.cases c on c.id = t.case_id where c.number = $1 order by entry",
            number.text())
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  private long waiting() {
    return doubles
        .station
        .row("select count(*) as waiting from pg_stat_activity"
            + " where wait_event_type = 'Lock' and datname = current_database()")
        .getLong("waiting");
  }
}
