package vn.kipthoi.routing.retention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.routing.Erasures;
import vn.kipthoi.routing.Erasures.Repeated;
import vn.kipthoi.testkit.FreshDatabase;

/** A copy that was made before an erasure opens nothing of what was erased, once it was told. */
class ErasedBeforeTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private EndedCases cases;
  private RetentionRun run;
  private Erasures erasures;

  @BeforeEach
  void start() {
    cases = new EndedCases(fresh);
    run = new RetentionRun(cases.desk(), "one");
    erasures = new ErasedBefore(cases.station().database(), cases.clock(), cases.keys());
  }

  @AfterEach
  void stop() {
    cases.close();
  }

  @Test
  void destroysAgainTheKeysThatACopyBroughtBack() {
    var report = cases.ended("screened-out");
    copies();
    cases.goOnTo("2031-11-23T02:00:00Z");
    var _ = await(run.until(10));
    var list = await(erasures.all());
    assertThat(list).hasSize(1);
    restores();
    assertThat(cases.keysOf(report)).isEqualTo(3);
    assertThat(await(erasures.all())).isEmpty();

    assertThat(await(erasures.repeat(list))).isEqualTo(new Repeated(3, 1, List.of()));

    assertThat(cases.keysOf(report)).isZero();
    assertThat(await(erasures.all())).isEqualTo(list);
    assertThat(cases.count("routing.cases_visible_to('VN', null)")).isZero();
    assertThat(cases.journal("case-erased-again")).isEqualTo(1);
    var went = await(cases.desk().outlook().went(fresh.pool(), 10)).getFirst();
    assertThat(went.records()).isEqualTo(1);
    assertThat(went.month()).hasToString("2031-11");
  }

  @Test
  void changesNothingWhenItIsDoneTwice() {
    var _ = cases.ended("screened-out");
    cases.goOnTo("2031-11-23T02:00:00Z");
    var _ = await(run.until(10));
    var list = await(erasures.all());

    assertThat(await(erasures.repeat(list))).isEqualTo(new Repeated(0, 0, List.of()));
    assertThat(cases.journal("case-erased-again")).isZero();
  }

  @Test
  void goesOnWhereItWasKilledInTheMiddle() {
    var report = cases.ended("screened-out");
    copies();
    cases.goOnTo("2031-11-23T02:00:00Z");
    var _ = await(run.until(10));
    var list = await(erasures.all());
    restores();

    cases.killsInTheMiddle("routing.retention_erasures", () -> erasures.repeat(list));
    assertThat(cases.keysOf(report)).isEqualTo(3);
    assertThat(cases.journal("case-erased-again")).isZero();

    assertThat(await(erasures.repeat(list)).cases()).isEqualTo(1);
    assertThat(cases.keysOf(report)).isZero();
  }

  @Test
  void leavesACaseThatIsOpenInTheCopyToAPerson() {
    var report = cases.ended("screened-out");
    cases.goOnTo("2031-11-23T02:00:00Z");
    copies();
    var _ = await(run.until(10));
    var list = await(erasures.all());
    restores();
    var _ = cases.station().rows("update routing.cases set state = 'routed'");

    var done = await(erasures.repeat(list));

    assertThat(done.keys()).isZero();
    assertThat(done.open()).containsExactly(cases.station().caseOf(report).value());
    assertThat(cases.keysOf(report)).isEqualTo(3);
  }

  @Test
  void destroysTheKeysOfAReportWhoseCaseTheCopyDoesNotKnow() {
    var report = cases.ended("screened-out");
    var unknown =
        new Erasures.Erased(UUID.randomUUID(), report, cases.clock().instant(), Optional.empty());

    assertThat(await(erasures.repeat(List.of(unknown)))).isEqualTo(new Repeated(2, 0, List.of()));
    assertThat(cases.keysOf(report)).isEqualTo(1);
  }

  /** A copy of what an erasure takes, as a backup of that moment has it. */
  private void copies() {
    var _ = await(fresh
        .pool()
        .query("create table public.keys_then as table platform.data_keys")
        .execute());
  }

  private void restores() {
    for (var sql : List.of(
        "delete from routing.retention_erasures",
        "update routing.cases set erased_at = null",
        "insert into platform.data_keys select * from public.keys_then"
            + " on conflict do nothing")) {
      var _ = await(fresh.pool().query(sql).execute());
    }
  }
}
