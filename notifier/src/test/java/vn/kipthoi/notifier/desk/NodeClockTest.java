package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.testkit.FreshDatabase;

/** A wrong clock, a node's own or the one that nodes share, silences nobody. */
class NodeClockTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);

  @AfterEach
  void stop() {
    notifier.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {-60, 60})
  void neitherDropsNorRepeatsATextWhenItsClockIsAnHourOff(long minutes) {
    var lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
    var wrong =
        notifier.deliveriesBy(() -> notifier.clock.instant().plus(Duration.ofMinutes(minutes)));
    var callOut = CallOuts.ofTheTeam(Priority.P1, notifier.in(Duration.ofMinutes(5)), lan);
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));

    var node = new AlertDispatcher(notifier.vertx, wrong);
    node.start(notifier.doorbell);

    eventually(
        () -> assertThat(notifier.states(lan.id(), Channel.SMS)).containsExactly("handed_over"));
    assertThat(notifier.texts()).hasSize(1).first().asString().contains("Nhan truoc 14:45");
    await(node.stop());
  }

  @Test
  void sendsATextThatOnlyTheDatabasesFastClockCallsTooLate() {
    var lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
    var right = notifier.clock.instant();
    var callOut = CallOuts.ofTheTeam(Priority.P1, notifier.in(Duration.ofMinutes(5)), lan);
    notifier.hears(new CaseAssigned(callOut).asFact(right));
    notifier.clock.advance(Duration.ofHours(1));

    var node = new AlertDispatcher(notifier.vertx, notifier.deliveriesBy(() -> right));
    node.start(notifier.doorbell);

    eventually(
        () -> assertThat(notifier.states(lan.id(), Channel.SMS)).containsExactly("handed_over"));
    await(node.stop());
  }
}
