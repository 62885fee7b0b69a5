package vn.kipthoi.notifier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.desk.ShortTexts;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.notifier.store.AttemptStore.Lane;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.ReferenceGateway.Conduct;

/** Calls and messages in Zalo, handed to a gateway that is real, and sometimes bad. */
class GatewayDeliveryTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final GatewayAtWork work = new GatewayAtWork(fresh);

  @AfterEach
  void stop() {
    work.close();
  }

  @Test
  void speaksTheCodeThatProvesANumber() {
    var texts =
        new ShortTexts(work.courier(), EnumSet.of(Channel.SMS, Channel.VOICE), work.notifier.clock);
    var landline = new ContactWay(ContactWay.Kind.VOICE, Personal.of(GatewayAtWork.LANDLINE));

    assertThat(texts.carried()).containsOnly(ContactWay.Kind.SMS, ContactWay.Kind.VOICE);
    assertThat(await(texts.send(landline, "271828", true))).isTrue();
    assertThat(work.gateway.made).hasSize(1);
    assertThat(work.gateway.made.getFirst().getString("words")).contains("271828");

    work.gateway.behave(Conduct.KNOWS_NO_SUCH_NUMBER);
    assertThat(await(texts.send(landline, "271828", true))).isFalse();
  }

  @Test
  void ringsThePhoneAndSaysNoMoreThanATextDoes() {
    work.start();

    var callOut = work.called(Priority.P1);

    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));
    assertThat(work.gateway.made).hasSize(1);
    var call = work.gateway.made.getFirst();
    assertThat(call.getString("to")).isEqualTo(GatewayAtWork.LANDLINE);
    assertThat(call.getString("channel")).isEqualTo("voice");
    assertThat(call.getString("words"))
        .contains(String.join(", ", callOut.caseNumber().text().split("")))
        .contains("việc KHẨN CẤP tại Xã Lạc Thủy", "Bấm phím 1 nếu đi ngay")
        .doesNotContain("Lan");
  }

  @Test
  void showsTheSameInZaloWhereAPersonWantsThat() {
    work.notifier.staff.reach(
        work.lan, Language.EN, new ContactWay(ContactWay.Kind.ZALO, Personal.of("+84912000009")));
    work.start();

    work.called(Priority.P2);

    eventually(() -> assertThat(work.gateway.made).hasSize(1));
    assertThat(work.gateway.made.getFirst().getString("channel")).isEqualTo("zalo");
    assertThat(work.gateway.made.getFirst().getString("words"))
        .contains("PRESSING case in Xã Lạc Thủy");
    assertThat(work.notifier.texts()).isEmpty();
  }

  @Test
  void goesOnToTheNextWayAtOnceWhenThereIsNoSuchNumber() {
    work.gateway.behave(Conduct.KNOWS_NO_SUCH_NUMBER);
    work.start();

    work.called(Priority.P2);

    eventually(() -> assertThat(work.states()).containsExactly("failed_for_good"));
    eventually(() -> assertThat(work.notifier.texts()).hasSize(1));
  }

  @Test
  void givesTheNextWayItsTimeWhileNobodyAnswers() {
    work.start();
    work.called(Priority.P2);
    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));
    assertThat(work.notifier.states(work.lan.id(), Channel.SMS)).containsExactly("queued");

    work.notifier.clock.advance(Duration.ofMinutes(10));

    eventually(() -> assertThat(work.notifier.texts()).hasSize(1));
  }

  @ParameterizedTest
  @EnumSource(names = {"HANGS_UP", "SILENT", "STUMBLES"})
  void asksBeforeItRingsAgainWhenNobodySaidWhetherItRang(Conduct conduct) {
    work.gateway.behave(conduct);
    work.start();
    work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("unknown", "queued"));
    work.gateway.behave(Conduct.GOOD);

    work.notifier.clock.advance(Duration.ofSeconds(5));

    eventually(() -> assertThat(work.states()).containsExactly("unknown", "handed_over"));
    assertThat(work.gateway.askedFor).containsExactly(work.key(1));
    assertThat(work.gateway.made).hasSize(1);
    assertThat(work.report("1", "delivered", "")).isEqualTo(200);
    assertThat(work.states()).containsExactly("delivered", "delivered");
  }

  @Test
  void ringsUnderTheSameKeyWhenTheGatewayNeverHadIt() {
    work.gateway.behave(Conduct.DROPS);
    work.start();
    work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("unknown", "queued"));
    work.notifier.clock.advance(Duration.ofSeconds(5));
    eventually(() -> assertThat(work.states()).hasSize(3));
    work.gateway.behave(Conduct.GOOD);

    work.notifier.clock.advance(Duration.ofSeconds(30));

    eventually(() -> assertThat(work.states()).last().isEqualTo("handed_over"));
    assertThat(work.gateway.made)
        .singleElement()
        .satisfies(call -> assertThat(call.getString("key")).isEqualTo(work.key(1)));
  }

  @Test
  void asksForWhatADyingNodeMayHaveHandedOver() {
    work.called(Priority.P1);
    var dead = new AttemptStore("dead", NotifierAtWork.LEASE);
    assertThat(await(dead.claim(fresh.pool(), Lane.FIRST_OF_P1, 10))).hasSize(3);
    work.gateway.becomes(work.key(1), "accepted");
    work.notifier.clock.advance(NotifierAtWork.LEASE.plusMillis(1));

    work.start();

    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));
    assertThat(work.gateway.made).isEmpty();
  }

  @Test
  void ringsNobodyForWhatWasAnsweredMeanwhile() {
    work.gateway.behave(Conduct.BUSY);
    work.start();
    var callOut = work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("failed_for_now", "queued"));
    work.gateway.behave(Conduct.GOOD);
    work.notifier.caseload.close(callOut.deadline().id());

    work.notifier.clock.advance(Duration.ofSeconds(5));

    eventually(() -> assertThat(work.states()).containsExactly("failed_for_now", "void"));
    assertThat(work.gateway.made).isEmpty();
  }
}
