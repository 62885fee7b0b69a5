package vn.kipthoi.notifier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonObject;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.push.P256;
import vn.kipthoi.notifier.push.PushHosts;
import vn.kipthoi.notifier.push.PushSettings;
import vn.kipthoi.notifier.push.Vapid;
import vn.kipthoi.notifier.push.store.SubscriptionStore;
import vn.kipthoi.notifier.push.web.PushRoutes;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.testkit.FreshDatabase;

class PushRoutesTest {

  private static final String SUBSCRIPTIONS = "/api/v1/push/subscriptions";

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final SubscriptionStore subscriptions = new SubscriptionStore(notifier.keys());
  private final Vapid vapid = new Vapid(P256.fresh(), "mailto:hotline@example.org");
  private final Served served = new Served(
      notifier.vertx,
      notifier.clock,
      0,
      Set.of("showPushKey", "subscribeToPush"),
      shell -> new PushRoutes(
              notifier.database,
              subscriptions,
              Optional.of(new PushSettings(vapid, PushHosts.OF_BROWSERS)))
          .mount(shell));
  private final UUID lan = UUID.randomUUID();

  @BeforeEach
  void signIn() {
    served.signIn("lan", viewer(Optional.of(lan)));
    served.signIn("office", viewer(Optional.empty()));
  }

  @AfterEach
  void stop() {
    served.close();
    notifier.close();
  }

  @Test
  void showsTheKeyThatBrowsersSubscribeTo() {
    var key = new JsonObject(served.getAs("lan", "/api/v1/push/key").body()).getString("key");

    assertThat(Base64.getUrlDecoder().decode(key)).hasSize(P256.POINT);
    assertThat(served.get("/api/v1/push/key").statusCode()).isEqualTo(401);
  }

  @Test
  void keepsASubscriptionAsABrowserGivesIt() {
    var given = subscription("https://fcm.googleapis.com/fcm/send/abc").put("expirationTime", null);

    assertThat(served.postJsonAs("lan", SUBSCRIPTIONS, given.encode()).statusCode())
        .isEqualTo(204);
    assertThat(await(subscriptions.of(notifier.database.client(), lan)))
        .singleElement()
        .satisfies(kept ->
            assertThat(kept.subscription().endpoint().getHost()).isEqualTo("fcm.googleapis.com"));
  }

  @Test
  void refusesAddressesInsideAndKeysThatAreNoneWithBothErrors() {
    var given = subscription("https://169.254.169.254/latest");
    given.getJsonObject("keys").put("p256dh", "AAAA");

    var answer = served.postJsonAs("lan", SUBSCRIPTIONS, given.encode());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("endpoint", "keys");
    assertThat(await(subscriptions.of(notifier.database.client(), lan))).isEmpty();
  }

  @Test
  void keepsNothingOfSomebodyWhoIsOnNoRoster() {
    var given = subscription("https://fcm.googleapis.com/fcm/send/abc").encode();

    assertThat(served.postJsonAs("office", SUBSCRIPTIONS, given).statusCode()).isEqualTo(404);
  }

  private static JsonObject subscription(String endpoint) {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    var point = P256.point((ECPublicKey) P256.fresh().getPublic());
    return JsonObject.of(
        "endpoint",
        endpoint,
        "keys",
        JsonObject.of(
            "p256dh", encoder.encodeToString(point), "auth", encoder.encodeToString(new byte[16])));
  }

  private static Viewer viewer(Optional<UUID> person) {
    return new Viewer(
        UUID.randomUUID(), "lan", "Lan", Role.TEAM_MEMBER, Optional.of("05392"), person);
  }
}
