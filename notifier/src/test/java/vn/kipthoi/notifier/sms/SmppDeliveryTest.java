package vn.kipthoi.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P2;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.notifier.Arrival;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.smsc.Conduct;
import vn.kipthoi.smsc.Conduct.Answer;
import vn.kipthoi.smsc.Segment;
import vn.kipthoi.smsc.ShortMessage;
import vn.kipthoi.testkit.FreshDatabase;

class SmppDeliveryTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final SmppAtWork smpp = new SmppAtWork(fresh);

  @AfterEach
  void close() {
    smpp.close();
  }

  @Test
  void bringsATextAndKnowsThatItArrived() {
    smpp.startNode();

    var lan = smpp.call(P1, 1);

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
    assertThat(smpp.shown).extracting(ShortMessage::to).containsExactly("84912000001");
    assertThat(smpp.shown.getFirst().text()).startsWith("KIP THOI ").hasSizeLessThan(161);
    assertThat(smpp.arrived).extracting(Arrival::channel).containsExactly(Channel.SMS);
    assertThat(smpp.notifier.states(lan.id(), Channel.SMS)).containsExactly("delivered");
  }

  @Test
  void doesNotTakeACarriersWordForAnArrivalWhenItReportsThem() {
    smpp.first.behave(Conduct.GOOD.reporting());
    smpp.startNode();

    smpp.call(P1, 1);

    eventually(() -> assertThat(smpp.states()).containsExactly("handed_over"));
    assertThat(smpp.arrived).isEmpty();
    assertThat(smpp.notifier.caseload.delivered()).isEmpty();
  }

  @Test
  void tellsTheCarrierHowUrgentItIsAndWhenItLosesItsSense() {
    smpp.startNode();
    smpp.call(P1, 1);
    eventually(() -> assertThat(smpp.first.taken()).hasSize(1));
    smpp.call(P2, 2);
    eventually(() -> assertThat(smpp.first.taken()).hasSize(2));

    assertThat(smpp.first.taken()).extracting(Segment::priority).containsExactly(3, 2);
    assertThat(smpp.first.taken())
        .extracting(Segment::validFor)
        .allMatch(valid -> valid.equals("000000003000000R"));
    assertThat(smpp.first.taken()).allMatch(Segment::receiptWanted);
  }

  @Test
  void endsAtOnceWhereThereIsNoSuchNumberAndAsksNoOtherCarrier() {
    smpp.first.behave(Conduct.GOOD.answering(Answer.NO_SUCH_NUMBER));
    smpp.startNode();

    smpp.call(P1, 1);

    eventually(() -> assertThat(smpp.states()).containsExactly("failed_for_good"));
    assertThat(smpp.second.taken()).isEmpty();
  }

  @Test
  void usesTheOtherCarrierWhileTheFirstIsDownAndComesBackToIt() {
    smpp.first.goDown();
    eventually(() -> assertThat(smpp.carriers.bound()).isEqualTo(1));
    smpp.startNode();
    smpp.call(P2, 1);
    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
    assertThat(smpp.second.taken()).hasSize(1);

    smpp.first.comeUp();
    eventually(() -> assertThat(smpp.carriers.bound()).isEqualTo(2));
    smpp.call(P2, 2);

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered", "delivered"));
    assertThat(smpp.first.taken()).hasSize(1);
  }

  @Test
  void usesTheOtherCarrierWhenTheFirstHasTroubleWithinItself() {
    smpp.first.behave(Conduct.GOOD.answering(Answer.SYSTEM_ERROR));
    smpp.startNode();

    smpp.call(P2, 1);

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
    assertThat(smpp.second.taken()).hasSize(1);
    assertThat(smpp.shown).hasSize(1);
  }

  @Test
  void triesAgainAsThePolicySaysWhileAllAreDown() {
    smpp.first.goDown();
    smpp.second.goDown();
    eventually(() -> assertThat(smpp.carriers.bound()).isZero());
    smpp.startNode();
    smpp.call(P1, 1);
    eventually(() -> assertThat(smpp.states()).containsExactly("failed_for_now", "queued"));

    smpp.second.comeUp();
    eventually(() -> assertThat(smpp.carriers.bound()).isEqualTo(1));
    smpp.pass(Duration.ofSeconds(5));

    eventually(() -> assertThat(smpp.states()).containsExactly("failed_for_now", "delivered"));
    assertThat(smpp.shown).hasSize(1);
  }

  @Test
  void waitsWhenACarrierIsThrottlingAndLosesNothing() {
    smpp.first.behave(Conduct.GOOD.answering(Answer.THROTTLED));
    smpp.startNode();
    smpp.call(P2, 1);
    eventually(() -> assertThat(smpp.states()).containsExactly("failed_for_now", "queued"));
    assertThat(smpp.second.taken()).isEmpty();

    smpp.first.behave(Conduct.GOOD);
    smpp.pass(Duration.ofSeconds(5));

    eventually(() -> assertThat(smpp.states()).containsExactly("failed_for_now", "delivered"));
    assertThat(smpp.shown).hasSize(1);
  }

  @Test
  void takesTheOtherCarrierWhenOneThrottlesBeyondItsTime() {
    smpp.first.behave(Conduct.GOOD.answering(Answer.QUEUE_FULL));
    smpp.startNode();
    smpp.call(P2, 1);
    eventually(() -> assertThat(smpp.states()).containsExactly("failed_for_now", "queued"));

    smpp.pass(Duration.ofSeconds(11));

    eventually(() -> assertThat(smpp.states()).containsExactly("failed_for_now", "delivered"));
    assertThat(smpp.second.taken()).hasSize(1);
  }

  @Test
  void letsNoLifeWaitForAThrottlingCarrier() {
    smpp.first.behave(Conduct.GOOD.answering(Answer.THROTTLED));
    smpp.startNode();

    smpp.call(P1, 1);

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
    assertThat(smpp.second.taken()).hasSize(1);
  }

  @Test
  void takesAReplyAndTellsThePhoneWhatCameOfIt() {
    smpp.startNode();
    var number = new CaseNumber("7K2F9Q");
    smpp.notifier.caseload.says(
        answer -> new Answered.Accepted(number, Instant.parse("2026-11-22T07:41:00Z")));
    smpp.call(P1, 1);
    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));

    smpp.first.bring("84912000001", "KIPTHOI", "1").join();

    assertThat(smpp.notifier.caseload.answers()).hasSize(1);
    eventually(() -> assertThat(smpp.states()).containsExactly("answered"));
    eventually(() -> assertThat(smpp.shown).hasSize(2));
    assertThat(smpp.shown.getLast().text()).contains("7K2F9Q");
  }

  @Test
  void tellsAStrangerNothing() {
    smpp.first.bring("84999999999", "KIPTHOI", "1").join();

    eventually(() -> assertThat(
            smpp.notifier.rows("select from notifier.replies where outcome is not null"))
        .hasSize(1));
    assertThat(smpp.first.taken()).isEmpty();
    assertThat(smpp.notifier.caseload.answers()).isEmpty();
  }
}
