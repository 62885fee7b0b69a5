package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P2;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.Doubt;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.delivery.SimulatedCarrier.Condition;
import vn.kipthoi.notifier.gateway.GatewayMessage;
import vn.kipthoi.notifier.mail.MailMessage;
import vn.kipthoi.notifier.push.PushMessage;
import vn.kipthoi.notifier.store.AttemptStore.Lane;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

class AlertDispatcherTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final List<AlertDispatcher> nodes = new ArrayList<>();
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
  private final Person dung = notifier.staff.hire("Bùi Văn Dũng", "+84912000002", "05392");

  @AfterEach
  void stop() {
    nodes.forEach(node -> await(node.stop()));
    notifier.close();
  }

  @Test
  void tellsEveryoneOnBothChannels() {
    start("one");

    var callOut = called(P1, lan, dung);

    eventually(() -> assertThat(notifier.texts()).hasSize(2));
    assertThat(notifier.texts())
        .allMatch(text -> text.startsWith(
            "KIP THOI " + callOut.caseNumber() + ": viec KHAN CAP tai Xa Lac Thuy."));
    eventually(() -> assertThat(states(Channel.SMS)).containsOnly("handed_over"));
    eventually(() -> assertThat(states(Channel.IN_APP)).containsOnly("handed_over"));
  }

  @Test
  void sendsOnceWhenAllNodesLookAtTheSameMoment() {
    start("one");
    start("two");
    start("three");
    for (var i = 0; i < 40; i++) {
      called(i % 2 == 0 ? P1 : P2, lan, dung);
    }

    notifier.doorbell.ring(AlertDispatcher.ALERTS_RAISED);

    eventually(() -> assertThat(states(Channel.SMS)).hasSize(80).containsOnly("handed_over"));
    assertThat(notifier.texts()).hasSize(80);
    assertThat(notifier.rows("select from notifier.attempts where claims > 1")).isEmpty();
  }

  @Test
  void sendsNothingForWhatWasAnsweredMeanwhile() {
    var callOut = called(P1, lan);
    notifier.caseload.close(callOut.deadline().id());

    start("one");

    eventually(() -> assertThat(states(Channel.SMS)).containsExactly("void"));
    eventually(() -> assertThat(states(Channel.IN_APP)).containsExactly("void"));
    assertThat(notifier.texts()).isEmpty();
  }

  @Test
  void sendsNothingThatWouldComeTooLate() {
    called(P1, lan);
    notifier.clock.advance(Duration.ofMinutes(5).plusMillis(1));

    start("one");

    eventually(() -> assertThat(states(Channel.SMS)).containsExactly("void"));
    assertThat(notifier.texts()).isEmpty();
  }

  @Test
  void triesAgainAsThePolicySaysWhileTheCarrierIsDown() {
    notifier.carrier.behave(new Condition.Down());
    start("one");
    called(P1, lan);
    eventually(() -> assertThat(states(Channel.SMS)).containsExactly("failed_for_now", "queued"));

    notifier.clock.advance(Duration.ofSeconds(5));
    eventually(() -> assertThat(states(Channel.SMS)).hasSize(3));
    notifier.carrier.behave(new Condition.Well());
    notifier.clock.advance(Duration.ofSeconds(30));

    eventually(() -> assertThat(states(Channel.SMS)).last().isEqualTo("handed_over"));
    assertThat(notifier.texts()).hasSize(1);
  }

  @Test
  void keepsTheOtherChannelGoingWhileTheCarrierIsDown() {
    notifier.carrier.behave(new Condition.Down());
    start("one");

    called(P1, lan);

    eventually(() -> assertThat(states(Channel.IN_APP)).containsExactly("handed_over"));
  }

  @Test
  void showsOneTextWhenASlowCarrierWasGivenUpAndTriedAgain() {
    Promise<Void> patience = Promise.promise();
    notifier.carrier.behave(new Condition.Slow(patience.future()));
    var impatient =
        new RetryPolicy(Duration.ofMillis(200), NotifierAtWork.RETRIES.waits(), Doubt.DEFAULT);
    start(notifier.node("one", impatient));
    called(P1, lan);
    eventually(() -> assertThat(states(Channel.SMS)).containsExactly("failed_for_now", "queued"));

    start("two");
    var _ = await(nodes.removeFirst().stop());
    notifier.carrier.behave(new Condition.Well());
    notifier.clock.advance(Duration.ofSeconds(5));

    eventually(() -> assertThat(states(Channel.SMS)).last().isEqualTo("handed_over"));
    patience.complete();
    assertThat(states(Channel.SMS)).containsExactly("failed_for_now", "handed_over");
    assertThat(notifier.texts()).hasSize(1);
  }

  @Test
  void takesABreakingCarrierForUnknownAndKeepsItsWordsOutOfTheRow() {
    notifier.carrier.behave(new Condition.Breaking(true));
    start("one");
    called(P1, lan);

    eventually(() -> assertThat(states(Channel.SMS)).containsExactly("failed_for_now", "queued"));
    assertThat(notifier.rows("select why from notifier.attempts where why is not null"))
        .extracting(row -> row.getString(0))
        .containsExactly("it is not known whether it went: IllegalStateException");
  }

  @Test
  void takesALyingCarrierAtItsWordButForNothingMoreThanHandedOver() {
    notifier.carrier.behave(new Condition.Lying());
    start("one");
    called(P1, lan);

    eventually(() -> assertThat(states(Channel.SMS)).containsExactly("handed_over"));
    assertThat(notifier.rows("select from notifier.attempts where delivered_at is not null"))
        .isEmpty();
    assertThat(notifier.caseload.answers()).isEmpty();
  }

  @Test
  void showsOneTextWhenANodeDiesBetweenSendingAndWritingItDown() {
    // Given
    var dying = new DyingAfterSending();
    var dead = notifier.deliveries("dead", dying, NotifierAtWork.RETRIES);
    called(P1, lan);
    var inHand = await(dead.claim(Lane.FIRST_OF_P1, 10));
    var briefing = await(dead.brief(inHand));
    var lastWords =
        inHand.stream().map(attempt -> dead.deliver(attempt, briefing)).toList();
    eventually(() -> assertThat(notifier.texts()).hasSize(1));
    start("other");

    // When
    notifier.clock.advance(NotifierAtWork.LEASE);

    // Then
    eventually(() -> assertThat(states(Channel.SMS)).containsExactly("handed_over"));
    assertThat(dying.sent).hasValue(1);
    assertThat(notifier.texts()).hasSize(1);
    assertThat(notifier.rows("select owner from notifier.attempts where channel = 'sms'"))
        .extracting(row -> row.getString(0))
        .containsExactly("other");
    dying.wakeUp();
    lastWords.forEach(last -> await(last));
    assertThat(states(Channel.SMS)).containsExactly("handed_over");
  }

  @Test
  void tellsAP1AtOnceWhileASlowCarrierIsBusyWithOthers() {
    // Given
    Promise<Void> patience = Promise.promise();
    notifier.carrier.behave(new Condition.Slow(patience.future()));
    start("one");
    for (var i = 0; i < 64; i++) {
      called(P2, notifier.staff.hire("Người " + i, "+8491300%04d".formatted(i), "05392"));
    }
    eventually(() -> assertThat(states(Channel.SMS)).contains("claimed").contains("queued"));

    // When
    var urgent = called(P1, lan);

    // Then
    eventually(() -> assertThat(notifier.texts())
        .anyMatch(text -> text.contains(urgent.caseNumber().text())));
    assertThat(states(Channel.SMS)).contains("queued");
    patience.complete();
  }

  @Test
  void endsAnAttemptForSomebodyWhoIsNotOnTheStaffAnyMore() {
    var gone = new Person(UUID.randomUUID(), lan.name(), lan.phone(), lan.unit());
    called(P1, gone);

    start("one");

    eventually(() -> assertThat(states(Channel.SMS)).containsExactly("failed_for_good"));
  }

  /** A courier whose node dies right after the carrier has taken the text. */
  private final class DyingAfterSending implements Courier {

    private final AtomicInteger sent = new AtomicInteger();
    private final Promise<Delivery> neverHeard = Promise.promise();

    @Override
    public Future<Delivery> text(TextMessage message) {
      return notifier.carrier.send(message).compose(taken -> {
        var _ = sent.incrementAndGet();
        return neverHeard.future();
      });
    }

    @Override
    public Future<Delivery> inApp(Alert alert) {
      return neverHeard.future();
    }

    @Override
    public Future<Delivery> push(PushMessage message) {
      return neverHeard.future();
    }

    @Override
    public Future<Delivery> mail(MailMessage message) {
      return neverHeard.future();
    }

    @Override
    public Future<Delivery> ring(GatewayMessage message) {
      return neverHeard.future();
    }

    void wakeUp() {
      var _ = neverHeard.tryComplete(new Delivery.HandedOver("late"));
    }
  }

  private void start(String name) {
    start(notifier.node(name));
  }

  private void start(AlertDispatcher node) {
    nodes.add(node);
    node.start(notifier.doorbell);
  }

  @CanIgnoreReturnValue
  private CallOut called(Priority priority, Person... people) {
    var callOut = CallOuts.ofTheTeam(priority, notifier.in(Duration.ofMinutes(5)), people);
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    return callOut;
  }

  private List<String> states(Channel channel) {
    return notifier
        .rows(
            "select state from notifier.attempts where channel = $1 order by line", channel.word())
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
