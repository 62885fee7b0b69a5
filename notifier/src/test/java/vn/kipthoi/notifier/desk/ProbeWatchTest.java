package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.delivery.LoopbackPhone;
import vn.kipthoi.notifier.delivery.SimulatedCarrier;
import vn.kipthoi.notifier.store.BacklogStore;
import vn.kipthoi.notifier.store.ProbeStore;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Probe;
import vn.kipthoi.testkit.FreshDatabase;

class ProbeWatchTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final AtomicLong nanos = new AtomicLong();
  private final ProbeWatch watch = new ProbeWatch(notifier.vertx, notifier.database, nanos::get);
  private final AlertDispatcher node = new AlertDispatcher(
      notifier.vertx,
      notifier.deliveries(
          "node",
          notifier.courierOver(new LoopbackPhone(notifier.carrier)),
          NotifierAtWork.RETRIES));

  @AfterEach
  void close() {
    var _ = await(node.stop());
    notifier.close();
  }

  @Test
  void isQuietAsLongAsProbesComeThrough() {
    nobodyIsOnTheStaff();
    node.start(notifier.doorbell);
    pass(Duration.ofSeconds(59));

    probe();

    eventually(() -> assertThat(silent()).isZero());
    pass(Duration.ofSeconds(61));
    assertThat(silent()).isEqualTo(61);
    probe();
    eventually(() -> assertThat(silent()).isZero());
  }

  @Test
  void tellsSinceWhenNoneHasCome() {
    nobodyIsOnTheStaff();
    probe();
    pass(Duration.ofMinutes(3));

    assertThat(silent()).as("no node hands anything over").isEqualTo(180);
  }

  @Test
  void goesByItsOwnWatchAndNotByTheClockThatAlertsGoBy() {
    nobodyIsOnTheStaff();
    node.start(notifier.doorbell);
    probe();
    eventually(() -> assertThat(silent()).isZero());

    notifier.clock.advance(Duration.ofHours(5));
    pass(Duration.ofSeconds(10));

    assertThat(silent()).isEqualTo(10);
  }

  @Test
  void neitherCallsACarrierNorCountsOnTheBoard() {
    nobodyIsOnTheStaff();
    notifier.carrier.behave(new SimulatedCarrier.Condition.Down());
    node.start(notifier.doorbell);

    probe();

    eventually(() -> assertThat(silent()).isZero());
    assertThat(notifier.texts()).isEmpty();
    assertThat(await(new BacklogStore().read(fresh.pool()))).isEmpty();
  }

  @Test
  void letsProbesGoAfterADay() {
    nobodyIsOnTheStaff();
    probe();
    notifier.clock.advance(Duration.ofHours(23));
    probe();
    notifier.clock.advance(Duration.ofHours(2));

    var _ = await(new ProbeStore().forget(fresh.pool()));

    assertThat(notifier.rows("select id from notifier.alerts")).hasSize(1);
  }

  private void nobodyIsOnTheStaff() {
    notifier.staff.hire(Probe.PERSON, Probe.PHONE.revealFor(Purpose.CONTACTING));
  }

  private void probe() {
    var code = CaseNumber.draw(RandomGenerator.getDefault());
    var callOut = Probe.callOut(UUID.randomUUID(), code, notifier.clock.instant());
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    notifier.doorbell.ring(AlertDispatcher.ALERTS_RAISED);
  }

  private void pass(Duration length) {
    var _ = nanos.addAndGet(length.toNanos());
  }

  private double silent() {
    return await(watch.silentSeconds());
  }
}
