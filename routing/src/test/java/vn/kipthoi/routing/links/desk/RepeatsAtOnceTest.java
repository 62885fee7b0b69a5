package vn.kipthoi.routing.links.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.ReportRepeated;
import vn.kipthoi.testkit.FreshDatabase;

/** The same said twice, at the same moment, or before its case is open. */
class RepeatsAtOnceTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private RepeatsAtWork work;

  @BeforeEach
  void start() {
    work = new RepeatsAtWork(fresh);
  }

  @AfterEach
  void stop() {
    work.close();
  }

  @Test
  void opensItOnceWhenTheSameFactIsReadTwice() {
    var first = work.screenedOut();
    var second = work.report();
    var third = work.report();
    work.repeats(third, first, second);
    work.repeats(third, first, second);

    assertThat(work.milestones(first)).containsOnlyOnce("reopened");
  }

  @Test
  void opensItOnceForTwoReportsOfTheSameMomentThatDoNotKnowOfEachOther() {
    var first = work.screenedOut();
    var second = work.report();
    var third = work.report();
    var holder = await(fresh.pool().getConnection());
    var held = await(holder.begin());
    var _ = await(holder.query("select from routing.cases for update").execute());

    var one = work.reading(second, first);
    var other = work.reading(third, first);
    eventually(() -> assertThat(work.waitingForALock()).isEqualTo(2));
    await(held.commit());
    var _ = await(Future.all(one, other));

    assertThat(work.state(first)).isEqualTo("routed");
    assertThat(work.milestones(first)).containsOnlyOnce("reopened");
    assertThat(work.station.timeline(first)).containsOnlyOnce(RepeatedReports.REOPENED);
    await(holder.close());
  }

  @Test
  void waitsUntilTheReportHasItsCase() {
    var first = work.screenedOut();
    var unheard = new ReportRepeated(UUID.randomUUID(), List.of(first));

    assertThatThrownBy(() -> await(work.read(unheard))).hasMessageContaining("not open yet");
    assertThat(work.station.rows("select from routing.repeats")).isEmpty();
  }
}
