package vn.kipthoi.notifier.push;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.delivery.Carriers;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.notifier.push.delivery.PushServices;
import vn.kipthoi.notifier.push.store.SubscriptionStore;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

/** Alerts to a browser behind a push service that speaks the real protocol. */
class WebPushTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
  private final Person dung = notifier.staff.hire("Bùi Văn Dũng", "+84912000002", "05392");
  private final PushPeer peer = new PushPeer(notifier.vertx);
  private final SubscriptionStore subscriptions = new SubscriptionStore(notifier.keys());
  private AlertDispatcher node = notifier.node("none");

  @BeforeEach
  void aNodeWithWebPush() {
    var settings = new PushSettings(
        new Vapid(P256.fresh(), "mailto:hotline@example.org"), new PushHosts(Set.of(peer.host())));
    var services = new PushServices(
        notifier.vertx, notifier.database, subscriptions, settings, notifier.clock, peer.trusted());
    var courier = notifier.courierOver(Carriers.of(notifier.carrier).with(services::send));
    node = new AlertDispatcher(
        notifier.vertx, notifier.deliveries("one", courier, NotifierAtWork.RETRIES));
    node.start(notifier.doorbell);
  }

  @AfterEach
  void stop() {
    var _ = await(node.stop());
    peer.close();
    notifier.close();
  }

  @Test
  void ringsTheBrowserBesideTheTextAndTellsNothingOfTheCase() throws Exception {
    subscribes(lan, "/browser");

    var callOut = called(lan, dung);

    eventually(() -> assertThat(states(lan)).containsExactly("handed_over"));
    eventually(() -> assertThat(notifier.texts()).hasSize(2));
    var message = peer.received.getFirst();
    assertThat(message.opened()).isEqualTo("{\"title\":\"Bạn có việc mới\"}");
    assertThat(message.headers().get("TTL")).isEqualTo("300");
    assertThat(message.headers().get("Urgency")).isEqualTo("high");
    assertThat(message.headers().get("Content-Encoding")).isEqualTo("aes128gcm");
    assertThat(message.headers().toString()).doesNotContain(callOut.caseNumber().text());
    var claims = PushPeer.claims(message.headers().get("Authorization"));
    assertThat(claims.getString("aud")).isEqualTo("https://" + peer.host());
    assertThat(claims.getString("sub")).isEqualTo("mailto:hotline@example.org");
    assertThat(claims.getLong("exp"))
        .isEqualTo(notifier.in(Duration.ofHours(12)).getEpochSecond());
    assertThat(states(dung)).isEmpty();
  }

  @Test
  void dropsABrowserThatIsGoneAndNotesWhyNobodyWasRung() {
    peer.answers(410);
    subscribes(lan, "/gone");

    var unused = called(lan);

    eventually(() -> assertThat(states(lan)).containsExactly("failed_for_good"));
    assertThat(notifier.rows("select from notifier.push_subscriptions")).isEmpty();
    assertThat(why(lan)).contains("none of the person's browsers");
    eventually(() -> assertThat(notifier.texts()).hasSize(1));
    var again = called(lan);
    eventually(() -> assertThat(notifier.texts()).hasSize(2));
    assertThat(again).isNotNull();
    assertThat(states(lan)).hasSize(1);
  }

  @Test
  void triesAgainWhenAServiceIsBusyUnderTheSameTopic() {
    peer.answers(503);
    subscribes(lan, "/busy");
    var unused = called(lan);
    eventually(() -> assertThat(states(lan)).containsExactly("failed_for_now", "queued"));

    peer.answers(201);
    notifier.clock.advance(Duration.ofSeconds(5));

    eventually(() -> assertThat(states(lan)).containsExactly("failed_for_now", "handed_over"));
    assertThat(peer.received.stream().map(one -> one.headers().get("Topic")).distinct())
        .hasSize(1);
  }

  @Test
  void followsNoRedirectionAndTalksToNoHostThatIsNotAllowed() {
    peer.answers(307);
    subscribes(lan, "/elsewhere");
    var unused = called(lan);
    eventually(() -> assertThat(states(lan)).containsExactly("failed_for_good"));
    assertThat(peer.received).hasSize(1);

    var other = peer.subscription("/inside");
    keep(dung, new Subscription(URI.create("https://localhost/inside"), other.keys()));
    var unusedToo = called(dung);
    eventually(() -> assertThat(states(dung)).containsExactly("failed_for_good"));
    assertThat(peer.received).hasSize(1);
  }

  @Test
  void keepsABrowserOnceAsOfWhoeverSignedInOnItLastAndSealed() {
    subscribes(lan, "/shared");
    subscribes(dung, "/shared");

    assertThat(await(subscriptions.of(notifier.database.client(), lan.id()))).isEmpty();
    assertThat(await(subscriptions.of(notifier.database.client(), dung.id()))).hasSize(1);
    var sealed = notifier.rows("select sealed from notifier.push_subscriptions").getFirst();
    assertThat(sealed.getBuffer(0).toString()).doesNotContain("shared").doesNotContain("https");
  }

  @Test
  void letsTheOldestBrowserGiveWay() {
    for (var i = 0; i < SubscriptionStore.AT_MOST + 2; i++) {
      notifier.clock.advance(Duration.ofSeconds(1));
      subscribes(lan, "/browser-" + i);
    }

    assertThat(await(subscriptions.of(notifier.database.client(), lan.id())))
        .hasSize(SubscriptionStore.AT_MOST)
        .extracting(kept -> kept.subscription().endpoint().getPath())
        .startsWith("/browser-9")
        .doesNotContain("/browser-0", "/browser-1");
  }

  private void subscribes(Person person, String path) {
    keep(person, peer.subscription(path));
  }

  private void keep(Person person, Subscription subscription) {
    var _ = await(notifier.database.inTransaction(
        transaction -> subscriptions.keep(transaction, person.id(), subscription)));
  }

  private CallOut called(Person... people) {
    var callOut = CallOuts.ofTheTeam(P1, notifier.in(Duration.ofMinutes(5)), people);
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    notifier.doorbell.ring(AlertDispatcher.ALERTS_RAISED);
    return callOut;
  }

  private List<String> states(Person person) {
    return notifier.states(person.id(), Channel.WEB_PUSH);
  }

  private String why(Person person) {
    return notifier
        .rows(
            "select why from notifier.attempts where person_id = $1 and channel = 'web_push'",
            person.id())
        .getFirst()
        .getString("why");
  }
}
