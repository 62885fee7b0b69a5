package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P3;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.Doubt;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.gateway.GatewayMessage;
import vn.kipthoi.notifier.mail.MailMessage;
import vn.kipthoi.notifier.push.PushMessage;
import vn.kipthoi.notifier.sms.SmppAtWork;
import vn.kipthoi.notifier.store.AttemptStore.Lane;
import vn.kipthoi.smsc.Conduct;
import vn.kipthoi.smsc.Conduct.Answer;
import vn.kipthoi.testkit.FreshDatabase;

/** A node dies between handing a text to a carrier that recognises no key, and writing it down. */
class NodeDeathOverSmppTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final SmppAtWork smpp = new SmppAtWork(fresh);

  @AfterEach
  void close() {
    smpp.close();
  }

  @Test
  void sendsOneTextWhenTheCarriersAnswerWasWrittenDown() {
    smpp.first.behave(Conduct.GOOD.reporting());
    var _ = smpp.call(P1, 1);
    aNodeDiesWhileItSends(Lane.FIRST_OF_P1);
    eventually(() -> assertThat(confirmed()).isEqualTo(1));
    smpp.startNode();

    smpp.pass(NotifierAtWork.LEASE);

    eventually(() -> assertThat(smpp.states()).containsExactly("handed_over"));
    assertThat(smpp.shown).hasSize(1);
  }

  @Test
  void sendsOneTextWhenTheReceiptTellsInTheDeadNodesPlace() {
    smpp.first.behave(Conduct.GOOD.answering(Answer.TAKEN_AND_SILENT));
    var _ = smpp.call(P1, 1);

    aNodeDiesWhileItSends(Lane.FIRST_OF_P1);

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
    smpp.startNode();
    smpp.pass(NotifierAtWork.LEASE);
    smpp.pass(Doubt.DEFAULT.patience());
    var _ = smpp.call(P1, 2);
    eventually(() -> assertThat(smpp.shown).hasSize(2));
    assertThat(smpp.states()).startsWith("delivered").hasSize(2);
  }

  @Test
  void marksAnUrgentTextAsUnknownAndSendsItOnceMore() {
    smpp.first.behave(Conduct.GOOD.answering(Answer.TAKEN_AND_SILENT).reporting());
    var _ = smpp.call(P1, 1);
    aNodeDiesWhileItSends(Lane.FIRST_OF_P1);
    eventually(() -> assertThat(smpp.shown).hasSize(1));
    smpp.first.behave(Conduct.GOOD);
    smpp.startNode();

    smpp.pass(NotifierAtWork.LEASE);
    eventually(() -> assertThat(smpp.states()).containsExactly("unknown", "queued"));
    assertThat(smpp.shown).hasSize(1);
    smpp.pass(Doubt.DEFAULT.patience());

    eventually(() -> assertThat(smpp.states()).containsExactly("unknown", "delivered"));
    assertThat(smpp.shown).hasSize(2);
  }

  @Test
  void marksALessUrgentTextAsUnknownAndLetsItBe() {
    smpp.first.behave(Conduct.GOOD.answering(Answer.TAKEN_AND_SILENT).reporting());
    var _ = smpp.call(P3, 1);
    aNodeDiesWhileItSends(Lane.ALL_OTHERS);
    eventually(() -> assertThat(smpp.shown).hasSize(1));
    smpp.first.behave(Conduct.GOOD);
    smpp.startNode();

    smpp.pass(NotifierAtWork.LEASE);

    eventually(() -> assertThat(smpp.states()).containsExactly("unknown"));
    smpp.pass(Doubt.DEFAULT.patience().multipliedBy(9));
    var _ = smpp.call(Priority.P2, 2);
    eventually(() -> assertThat(smpp.shown).hasSize(2));
    eventually(() -> assertThat(smpp.states()).containsExactly("unknown", "delivered"));
  }

  @Test
  void sendsNothingOfATryThatIsOverWhenItsNodeWakesUpLate() {
    var _ = smpp.call(P3, 1);
    var paused = smpp.notifier.deliveries("paused", smpp.courier, NotifierAtWork.RETRIES);
    var inHand = await(paused.claim(Lane.ALL_OTHERS, 10));
    var briefing = await(paused.brief(inHand));
    smpp.startNode();
    smpp.pass(NotifierAtWork.LEASE);
    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));

    inHand.forEach(attempt -> await(paused.deliver(attempt, briefing)));

    assertThat(smpp.shown).hasSize(1);
    assertThat(smpp.states()).containsExactly("delivered");
  }

  private void aNodeDiesWhileItSends(Lane lane) {
    var dead = smpp.notifier.deliveries("dead", new Dying(), NotifierAtWork.RETRIES);
    var inHand = await(dead.claim(lane, 10));
    var briefing = await(dead.brief(inHand));
    inHand.forEach(attempt -> {
      var _ = dead.deliver(attempt, briefing);
    });
  }

  private long confirmed() {
    return smpp.notifier
        .rows("select from notifier.text_parts where message_id is not null")
        .size();
  }

  /** The courier of a node that hands over and hears nothing any more. */
  private final class Dying implements Courier {

    @Override
    public Future<Delivery> text(TextMessage message) {
      var _ = smpp.courier.text(message);
      return Promise.<Delivery>promise().future();
    }

    @Override
    public Future<Delivery> inApp(Alert alert) {
      return Promise.<Delivery>promise().future();
    }

    @Override
    public Future<Delivery> push(PushMessage message) {
      return Promise.<Delivery>promise().future();
    }

    @Override
    public Future<Delivery> mail(MailMessage message) {
      return Promise.<Delivery>promise().future();
    }

    @Override
    public Future<Delivery> ring(GatewayMessage message) {
      return Promise.<Delivery>promise().future();
    }
  }
}
