package vn.kipthoi.routing.privacy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.DeadlineNear;
import vn.kipthoi.routing.privacy.desk.Register.Done;
import vn.kipthoi.routing.privacy.store.RegisterStore;
import vn.kipthoi.testkit.FreshDatabase;

/** Who is reminded of a duty, and who is told when it is missed. */
class DutyWatchTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private DutiesAtWork work;

  @BeforeEach
  void start() {
    work = new DutiesAtWork(fresh);
  }

  @AfterEach
  void stop() {
    work.close();
  }

  @Test
  void remindsTheDeskThatOwesItAtHalfAndAtFourFifths() {
    work.breach(work.clock.instant());
    work.clock.advance(Duration.ofHours(36).minusMillis(1));
    assertThat(work.sweeps()).isZero();
    work.clock.advance(Duration.ofMillis(1));

    assertThat(work.sweeps()).isEqualTo(1);
    var half = work.reminded();
    work.clock.advance(Duration.ofMinutes(22 * 60));
    work.sweeps();

    assertThat(half).singleElement().satisfies(near -> {
      assertThat(near.reminded().rung().word()).isEqualTo("province");
      assertThat(near.reminded().notBefore()).as("it is nine in the evening").isPresent();
      assertThat(near.reminded().deadline().clock()).isEqualTo("data-breach");
    });
    assertThat(work.reminded()).extracting(DeadlineNear::number).containsExactly(2);
  }

  @Test
  void tellsThoseAboveWhenItIsMissedAndAgainUntilSomebodyTakesNotice() {
    work.breach(work.clock.instant());
    work.clock.advance(Duration.ofHours(72));
    work.sweeps();
    assertThat(work.row().getString("state")).isEqualTo("missed");

    var first = work.told();
    work.clock.advance(Duration.ofHours(4).minusMillis(1));
    work.sweeps();
    assertThat(work.told()).isEmpty();
    work.clock.advance(Duration.ofMillis(1));
    work.sweeps();
    var second = work.told();

    assertThat(first).extracting(callOut -> callOut.rung().word()).containsExactly("hotline");
    assertThat(second).singleElement().satisfies(callOut -> {
      assertThat(callOut.rung().word()).isEqualTo("hotline");
      assertThat(callOut.people()).hasSizeGreaterThan(first.getFirst().people().size());
    });
    assertThat(work.answers(first.getFirst())).isInstanceOf(Answered.TooLate.class);
    assertThat(work.answers(second.getFirst())).isInstanceOf(Answered.Accepted.class);
    assertThat(work.answers(second.getFirst())).isInstanceOf(Answered.AcceptedBefore.class);
    work.clock.advance(Duration.ofDays(3));
    assertThat(work.sweeps()).as("somebody knows; it is still owed").isZero();
    assertThat(await(work.register.seenBy(work.desk)).getFirst().isOwed()).isTrue();
    assertThat(work.journal())
        .containsExactly(
            "data-duty-opened",
            "data-duty-missed",
            "data-duty-escalated",
            "data-duty-escalated",
            "data-duty-acknowledged");
  }

  @Test
  void takesNoticeOnThePageToo() {
    var duty = work.breach(work.clock.instant());
    assertThat(await(work.register.acknowledge(work.lead, duty.number())))
        .as("nothing was missed yet")
        .isInstanceOf(Done.NotThere.class);
    work.clock.advance(Duration.ofHours(73));
    work.sweeps();

    assertThat(await(work.register.acknowledge(work.desk, duty.number())))
        .as("not by those who owe it")
        .isInstanceOf(Done.NotTheirs.class);
    assertThat(await(work.register.acknowledge(work.lead, duty.number())))
        .isInstanceOf(Done.Now.class);
    assertThat(await(work.register.acknowledge(work.administrator, duty.number())))
        .isInstanceOf(Done.Before.class);
  }

  @Test
  void staysMissedWhenItIsDoneAfterwardsAndCallsThoseOff() {
    var duty = work.breach(work.clock.instant());
    work.clock.advance(Duration.ofHours(73));
    work.sweeps();
    var call = work.told().getFirst();

    var done = await(work.register.fulfil(work.administrator, duty.number(), work.filed()));

    assertThat(done).isInstanceOf(Done.Now.class);
    assertThat(work.row().getString("state")).isEqualTo("missed");
    work.clock.advance(Duration.ofHours(9));
    assertThat(work.sweeps()).isZero();
    assertThat(work.answers(call)).isInstanceOf(Answered.TooLate.class);
  }

  @Test
  void givesWhatIsOverdueToOneOfTwoNodes() {
    work.breach(work.clock.instant());
    work.clock.advance(Duration.ofHours(73));
    var otherNode = await(fresh.pool().getConnection());
    var open = await(otherNode.begin());
    assertThat(await(new RegisterStore().claimMissed(otherNode, work.clock.instant())))
        .isPresent();

    work.sweeps();
    assertThat(work.told()).as("it is in another's hands").isEmpty();

    await(open.rollback());
    await(otherNode.close());
    assertThat(work.sweeps()).isPositive();
    assertThat(work.told()).hasSize(1);
  }
}
