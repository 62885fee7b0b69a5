package vn.kipthoi.routing.retention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.retention.LegalHold;
import vn.kipthoi.routing.retention.RecordKind;
import vn.kipthoi.routing.retention.desk.RetentionRun.Batch;
import vn.kipthoi.testkit.FreshDatabase;

/** A case that somebody needs does not go, however old it is. */
class HoldingTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private EndedCases cases;
  private RetentionDesk desk;
  private RetentionRun run;

  @BeforeEach
  void start() {
    cases = new EndedCases(fresh);
    desk = cases.desk();
    run = new RetentionRun(desk, "one");
  }

  @AfterEach
  void stop() {
    cases.close();
  }

  @Test
  void holdsACaseWhoseHoldIsSetWhileTheRunLooksAtIt() {
    var report = cases.ended("screened-out");
    cases.goOnTo("2040-01-01T02:00:00Z");
    var setting = await(fresh.pool().getConnection());
    var open = await(setting.begin());
    var found = await(desk.holds().lockCase(setting, cases.number())).orElseThrow();
    var hold = new LegalHold(
        UUID.randomUUID(),
        cases.number(),
        LegalHold.Ground.COURT,
        "12/CV",
        cases.clock().instant(),
        Optional.empty());
    var _ = await(desk.holds().set(setting, hold, found.id(), UUID.randomUUID()));

    assertThat(await(run.batch())).isEqualTo(Batch.NOTHING);
    var _ = await(open.commit());
    var _ = await(setting.close());

    assertThat(await(run.until(10))).isEqualTo(Batch.NOTHING);
    assertThat(cases.keysOf(report)).isEqualTo(3);
    var _ = await(new Holding(desk).lift(administrator(), hold.id()));
    assertThat(await(run.until(10)).erased()).isEqualTo(1);
  }

  @Test
  void saysThatThereIsNothingToHoldWhenTheRunWasFirst() {
    var _ = cases.ended("screened-out");
    cases.goOnTo("2040-01-01T02:00:00Z");
    var blocker = cases.blocks("routing.retention_erasures");
    var running = run.batch();
    eventually(() -> assertThat(cases.waiting()).isEqualTo(1));
    var asked = hold();
    eventually(() -> assertThat(cases.waiting()).isEqualTo(2));
    blocker.letsGo();

    assertThat(await(running).erased()).isEqualTo(1);
    assertThat(await(asked))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("number", What.ERASED))));
  }

  @Test
  void takesTheSameHoldSentTwiceAsOne() {
    var _ = cases.ended("screened-out");
    var id = UUID.randomUUID();
    for (var time = 0; time < 2; time++) {
      assertThat(await(new Holding(desk).set(administrator(), wanted(id))))
          .isInstanceOf(Settled.Done.class);
    }
    assertThat(cases.journal("retention-hold-set")).isEqualTo(1);
  }

  @Test
  void countsAheadWhatAPeriodWouldMean() {
    var _ = cases.ended("screened-out");
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
        id, Optional.of(cases.number()), Optional.of(LegalHold.Ground.COURT), "12/CV-TA");
  }

  private static Viewer administrator() {
    return new Viewer(
        UUID.randomUUID(), "a", "A", Role.ADMINISTRATOR, Optional.empty(), Optional.empty());
  }
}
