package vn.kipthoi.routing.talk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportAddedTo;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.merge.desk.Doubles;
import vn.kipthoi.routing.talk.store.TalkedStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** What a reporter adds to a report whose case went into another reaches those who have that one. */
class MergedAdditionsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Doubles doubles;
  private CaseNumber merged;
  private CaseNumber survivor;
  private @Nullable CaseChange followed;

  @BeforeEach
  void twoCasesOfOneChild() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    doubles = new Doubles(fresh, clock);
    survivor = doubles.open(COMMUNE, Priority.P3);
    merged = doubles.open(COMMUNE, Priority.P3);
    doubles.merge(doubles.leader, merged, survivor);
  }

  @AfterEach
  void close() {
    doubles.close();
  }

  @Test
  void raisesTheCaseThatGoesOnAndTellsItsTimeline() {
    adds(report(merged), Priority.P1);

    assertThat(doubles.of(survivor).getString("priority")).isEqualTo("P1");
    assertThat(doubles.station.timeline(report(survivor))).contains(Additions.ADDED);
    assertThat(doubles.state(merged)).isEqualTo("merged");
    assertThat(Objects.requireNonNull(followed).changed().number()).isEqualTo(survivor);
  }

  @Test
  void waitsToBeReadUnderTheCaseThatGoesOn() {
    var store = new TalkedStore();
    var client = doubles.station.database().client();
    var both = List.of(report(merged), report(survivor));

    assertThat(await(store.seen(client, Scope.of(doubles.leader), both))).containsExactly(survivor);
    assertThat(await(store.seen(client, Scope.of(doubles.sister), both))).isEmpty();
    assertThat(await(store.reportsOf(client, doubles.station.caseOf(report(survivor)))))
        .containsExactly(report(survivor), report(merged));
  }

  @Test
  void belongsToItsOwnCaseAgainOnceTheyAreParted() {
    doubles.undo(doubles.leader, merged);

    adds(report(merged), Priority.P1);

    assertThat(doubles.of(survivor).getString("priority")).isEqualTo("P3");
    assertThat(doubles.of(merged).getString("priority")).isEqualTo("P1");
  }

  private void adds(UUID report, Priority found) {
    var additions =
        new Additions(doubles.station.office().books(), clock, (transaction, change) -> {
          followed = change;
          return Future.succeededFuture();
        });
    var fact = new ReportAddedTo(report, UUID.randomUUID(), clock.instant(), found, false);
    await(doubles
        .station
        .database()
        .inTransaction(transaction -> additions.read(transaction, fact.asFact())));
  }

  private UUID report(CaseNumber number) {
    return doubles.of(number).getUUID("report_id");
  }
}
