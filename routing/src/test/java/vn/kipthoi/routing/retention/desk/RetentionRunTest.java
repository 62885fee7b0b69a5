package vn.kipthoi.routing.retention.desk;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.routing.retention.desk.RetentionRun.Batch;
import vn.kipthoi.testkit.FreshDatabase;

/** Ended cases lose their keys when their period is over, once, whatever dies meanwhile. */
class RetentionRunTest {

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
  void keepsWhatIsNotOldEnoughAndDestroysTheKeysOfWhatIs() {
    var report = cases.ended("screened-out");
    cases.goOnTo("2031-11-21T02:00:00Z");
    assertThat(await(run.batch()).erased()).isZero();
    assertThat(cases.keysOf(report)).isEqualTo(3);

    cases.goOnTo("2031-11-23T02:00:00Z");
    assertThat(await(run.until(10))).isEqualTo(new Batch(1, 1, 0));

    assertThat(cases.keysOf(report)).isZero();
    assertThat(await(run.batch())).isEqualTo(Batch.NOTHING);
    assertThat(cases.journal("case-erased")).isEqualTo(1);
    assertThat(cases.count("routing.cases_visible_to('VN', null)")).isZero();
    assertThat(cases.count("routing.cases")).isEqualTo(1);
  }

  @Test
  void keepsACaseUntilTheChildHasLongComeOfAgeAndLooksOnceAYear() {
    var report = cases.ended("closed");
    cases.goOnTo("2037-01-01T02:00:00Z");
    assertThat(await(run.until(10))).isEqualTo(new Batch(1, 0, 0));
    assertThat(await(run.until(10))).isEqualTo(Batch.NOTHING);
    assertThat(cases.keysOf(report)).isEqualTo(3);
    assertThat(cases.journal("case-age-read")).isEqualTo(1);

    // Nine years old, as a stranger said; kept as if seven: of age in 2037, and ten years more.
    cases.goOnTo("2047-11-21T02:00:00Z");
    assertThat(await(run.until(10)).erased()).isZero();
    cases.goOnTo("2047-11-23T02:00:00Z");
    assertThat(await(run.until(10)).erased()).isEqualTo(1);
  }

  @Test
  void neverTakesAnOpenCase() {
    var report = cases.heard();
    cases.goOnTo("2126-01-01T02:00:00Z");

    assertThat(await(run.until(10))).isEqualTo(Batch.NOTHING);
    assertThat(cases.keysOf(report)).isEqualTo(3);
  }

  @Test
  void leavesNothingBehindWhenItIsKilledInTheMiddleAndIsTakenUpByAnotherNode() {
    var report = cases.ended("closed-non-case");
    cases.goOnTo("2029-01-01T02:00:00Z");
    cases.killsInTheMiddle("routing.retention_erasures", run::batch);
    assertThat(cases.keysOf(report)).isEqualTo(3);
    assertThat(cases.journal("case-erased")).isZero();

    assertThat(await(new RetentionRun(desk, "two").until(10))).isEqualTo(new Batch(1, 1, 0));
    assertThat(cases.keysOf(report)).isZero();
    assertThat(cases.journal("case-erased")).isEqualTo(1);
  }

  @Test
  void letsOneNodeAtATimeCarryItOut() {
    var _ = await(run.batch());
    var report = cases.ended("closed-non-case");
    cases.goOnTo("2029-01-01T02:00:00Z");
    var _ = await(run.batch());
    var again = cases.ended("closed-non-case", "R-2026-000124");
    var _ = cases
        .station()
        .rows(
            "update routing.cases set heard_at = $1, changed_at = $1",
            offset("2026-01-01T00:00:00Z"));

    assertThat(await(new RetentionRun(desk, "two").batch())).isEqualTo(Batch.NOTHING);
    assertThat(await(run.batch()).erased()).isEqualTo(1);
    assertThat(cases.keysOf(report) + cases.keysOf(again)).isZero();
  }

  private static OffsetDateTime offset(String at) {
    return Instant.parse(at).atOffset(UTC);
  }
}
