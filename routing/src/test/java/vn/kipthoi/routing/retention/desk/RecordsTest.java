package vn.kipthoi.routing.retention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.draft.Written;
import vn.kipthoi.intake.draft.desk.CallDrafts;
import vn.kipthoi.intake.draft.store.ForgottenDrafts;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.retention.Forecast;
import vn.kipthoi.routing.retention.RecordKind;
import vn.kipthoi.routing.retention.desk.RetentionRun.Batch;
import vn.kipthoi.testkit.FreshDatabase;

/** What modules keep beside the cases goes in the same run, each kind by its own period. */
class RecordsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private EndedCases cases;
  private RetentionRun run;

  @BeforeEach
  void start() {
    cases = new EndedCases(fresh);
    run = new RetentionRun(desk(), "one");
  }

  @AfterEach
  void stop() {
    cases.close();
  }

  @Test
  void letsGoOfWhatIsPastItsPeriodAndCountsWhatWent() {
    draft();
    cases.goOnTo("2026-12-20T02:00:00Z");
    assertThat(await(run.until(10))).isEqualTo(Batch.NOTHING);

    cases.goOnTo("2026-12-24T02:00:00Z");
    assertThat(await(run.until(10))).isEqualTo(new Batch(0, 0, 1));

    assertThat(written()).isZero();
    assertThat(cases.journal("records-let-go")).isEqualTo(1);
    assertThat(await(run.until(10))).isEqualTo(Batch.NOTHING);
    var went = await(desk().outlook().went(fresh.pool(), 10)).getFirst();
    assertThat(went.kind()).isEqualTo(RecordKind.CALL_DRAFT);
    assertThat(went.records()).isEqualTo(1);
  }

  @Test
  void saysAheadWhatWouldGo() {
    draft();
    var today = VietNam.dateOf(cases.clock().instant());

    assertThat(forecast(1)).isEqualTo(new Forecast(RecordKind.CALL_DRAFT, 1, 1, 0, 0, 1));
    cases.goOnTo("2026-12-24T02:00:00Z");
    assertThat(await(
            desk().records().forecast(fresh.pool(), RecordKind.CALL_DRAFT, 1, today.plusMonths(2))))
        .isEqualTo(new Forecast(RecordKind.CALL_DRAFT, 1, 1, 0, 1, 0));
  }

  @Test
  void leavesNothingBehindWhenItIsKilledInTheMiddleAndIsTakenUpByAnotherNode() {
    draft();
    var report = cases.ended("closed-non-case");
    cases.goOnTo("2029-01-01T02:00:00Z");

    cases.killsInTheMiddle("routing.retention_disposals", run::batch);
    assertThat(written()).isEqualTo(1);
    assertThat(cases.keysOf(report)).isEqualTo(3);
    assertThat(cases.journal("records-let-go") + cases.journal("case-erased")).isZero();

    assertThat(await(new RetentionRun(desk(), "two").until(10))).isEqualTo(new Batch(1, 1, 1));
    assertThat(written()).isZero();
    assertThat(cases.keysOf(report)).isZero();
  }

  private Forecast forecast(int months) {
    return await(desk()
        .records()
        .forecast(
            fresh.pool(),
            RecordKind.CALL_DRAFT,
            months,
            VietNam.dateOf(cases.clock().instant())));
  }

  private RetentionDesk desk() {
    return cases.desk(new ForgottenDrafts(cases.keys()));
  }

  private void draft() {
    var drafts = new CallDrafts(
        cases.station().database(),
        cases.clock(),
        cases.keys(),
        new Journal(cases.keys().vault()));
    var written = Personal.of(new Written(Map.of("concern", List.of("Hỏi chuyện học phí"))));
    var _ = await(drafts.save(UUID.randomUUID(), UUID.randomUUID(), 1, written));
  }

  private long written() {
    return cases.count("intake.call_drafts where content is not null");
  }
}
