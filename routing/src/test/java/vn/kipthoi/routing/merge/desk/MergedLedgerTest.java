package vn.kipthoi.routing.merge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.merge.Merging;
import vn.kipthoi.routing.owing.CaseLedger;
import vn.kipthoi.routing.owing.Reached;
import vn.kipthoi.routing.owing.store.LedgerStore;
import vn.kipthoi.routing.store.ProgressStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** What a case owes that others went into: the earliest reception and the highest priority win. */
class MergedLedgerTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(START);
  private Doubles doubles;

  @BeforeEach
  void aNode() {
    clock = fresh.clockAt(START.toString());
    doubles = Doubles.keepingClocks(fresh, clock);
  }

  @AfterEach
  void close() {
    doubles.close();
  }

  @Test
  void countsFromTheEarliestReceptionByTheHighestPriority() {
    var older = doubles.open(COMMUNE, Priority.P1);
    clock.advance(Duration.ofMinutes(30));
    var newer = doubles.open(SISTER, Priority.P3);
    assertThat(due(newer, "child-seen")).containsExactly("open 2026-11-25T02:30:00Z");

    merge(older, newer);

    assertThat(received(newer)).containsExactly(START, START.plus(Duration.ofMinutes(30)));
    assertThat(due(newer, "child-seen")).containsExactly("open 2026-11-23T04:00:00Z");
    assertThat(due(newer, "emergency"))
        .as("twelve hours from the first reception of both")
        .containsExactly("open 2026-11-23T14:00:00Z");
    assertThat(due(older, "child-seen")).containsExactly("void 2026-11-23T04:00:00Z");
  }

  @Test
  void givesNoMoreTimeWhereTheSurvivorIsTheOlderOne() {
    var older = doubles.open(COMMUNE, Priority.P1);
    clock.advance(Duration.ofMinutes(30));
    var newer = doubles.open(SISTER, Priority.P1);

    merge(newer, older);

    assertThat(due(older, "child-seen")).containsExactly("open 2026-11-23T04:00:00Z");
  }

  @Test
  void countsWhatWentIntoACaseThatWentIntoAnother() {
    var first = doubles.open(COMMUNE, Priority.P2);
    clock.advance(Duration.ofMinutes(10));
    var second = doubles.open(COMMUNE, Priority.P2);
    clock.advance(Duration.ofMinutes(10));
    var third = doubles.open(COMMUNE, Priority.P2);

    merge(first, second);
    merge(second, third);

    assertThat(received(third)).contains(START);
    assertThat(due(third, "child-seen")).containsExactly("open 2026-11-23T14:00:00Z");
  }

  @Test
  void knowsOnlyItsOwnAgainWhenThatIsUndoneAndGivesNobodyMoreTime() {
    var older = doubles.open(COMMUNE, Priority.P1);
    clock.advance(Duration.ofMinutes(30));
    var newer = doubles.open(SISTER, Priority.P3);
    merge(older, newer);
    clock.advance(Duration.ofMinutes(5));

    assertThat(doubles.undo(doubles.operator, older)).isInstanceOf(Merging.Done.class);

    assertThat(received(newer)).containsExactly(START.plus(Duration.ofMinutes(30)));
    assertThat(received(older)).containsExactly(START);
    assertThat(due(older, "child-seen"))
        .as("it runs again, to the same moment")
        .containsExactly("void 2026-11-23T04:00:00Z", "open 2026-11-23T04:00:00Z");
    assertThat(due(newer, "child-seen"))
        .as("what concerns safety never gets later by itself")
        .containsExactly("open 2026-11-23T04:00:00Z");
  }

  @Test
  void tellsWhoeverHoldsEitherReceiptHowFarTheSurvivorIs() {
    var older = doubles.open(COMMUNE, Priority.P2);
    var newer = doubles.open(SISTER, Priority.P2);
    merge(older, newer);
    clock.advance(Duration.ofMinutes(7));
    var asked = doubles.station.told(report(newer)).getFirst();

    var _ = doubles.station.answers(asked, 0, new Promise.GoingNow());

    var progress = new ProgressStore(doubles.station.database());
    var ofOlder = await(progress.of(report(older)));
    assertThat(ofOlder).isPresent().isEqualTo(await(progress.of(report(newer))));
    assertThat(ofOlder.orElseThrow().since()).isEqualTo(clock.instant());
  }

  private void merge(CaseNumber merged, CaseNumber survivor) {
    assertThat(doubles.merge(doubles.operator, merged, survivor)).isInstanceOf(Merging.Done.class);
  }

  private List<Instant> received(CaseNumber number) {
    return ledger(number).reached().stream()
        .filter(one -> one.milestone() == Milestone.RECEIVED)
        .map(Reached::occurredAt)
        .toList();
  }

  private CaseLedger ledger(CaseNumber number) {
    var id = new CaseId(doubles.of(number).getUUID("id"));
    return await(new LedgerStore().of(fresh.pool(), id)).ledger(new UnitCode("25"));
  }

  private UUID report(CaseNumber number) {
    return doubles.of(number).getUUID("report_id");
  }

  private List<String> due(CaseNumber number, String of) {
    return doubles
        .station
        .rows(
            "select d.state, d.due_at from routing.deadlines d join routing.cases c "
                + "on c.id = d.case_id where c.number = $1 and d.clock = $2 order by d.run, d.round",
            number.text(),
            of)
        .stream()
        .map(row ->
            row.getString("state") + " " + row.getOffsetDateTime("due_at").toInstant())
        .toList();
  }
}
