package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inbox as an app on a phone: its worker, what it keeps, what rings it, and what wipes it. */
class InboxAppTest {

  private static final String PIN = "730518";

  /** An event that a script makes may not be waited for; what it was to wait for is remembered. */
  private static final String UNTRUSTED = """
      let waited;
      ExtendableEvent.prototype.waitUntil = (work) => { waited = work; };
      """;

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @RegisterExtension
  static final Window window = new Window();

  @RegisterExtension
  static final CalledTeam team = new CalledTeam(hotline, window);

  @Test
  void canBeInstalledAndSaysHonestlyThatThereIsNoLine() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      phone.opensTheCard();
      phone.isAnApp();
      screen.isInstallable();
      phone.acceptsInVain();

      screen.open("/inbox");
      eventually(() -> assertThat(screen.text())
          .contains("Không có mạng", team.code(), "chưa gửi", "Mất mạng")
          .doesNotContain("Xã Lạc Thủy"));
      screen.meetsEverybody("no connection");
      screen.fits("no connection");
      assertThat(team.answers()).isZero();
      screen.reconnect();

      eventually(() -> assertThat(phone.held()).contains(team.code()));
      assertThat(team.answers()).isOne();
    }
  }

  @Test
  void takesOverPagesThatWereOnTheirWayWhileItAwoke() {
    for (var round = 0; round < 3; round++) {
      try (var phone = team.phone()) {
        phone.screen().open("/inbox");
        phone.isAnApp();
      }
    }
  }

  @Test
  void sendsFromTheBackgroundWhatWasLeftWhenThePageWasClosed() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      phone.opensTheCard();
      phone.isAnApp();
      phone.acceptsInVain();
      eventually(() -> assertThat(screen.ask("""
              navigator.serviceWorker.getRegistration('/inbox')
                .then((one) => one.sync.getTags()).then(String)""")).isEqualTo("outbox"));
      screen.newTab();
      screen.closeOthers();
      var worker = new BehindThePage(screen.page(), hotline.address(), "/inbox");
      assertThat(team.answers()).isZero();
      screen.reconnect();

      worker.syncs("outbox");
      eventually(() -> assertThat(team.answers()).isOne());
      screen.open("/inbox");
      eventually(() -> assertThat(screen.text()).contains("Đã tới tổng đài", "Bạn đang giữ"));
      assertThat(team.answers()).isOne();
    }
  }

  @Test
  void offersTheCallAndTheTextOnceAnAnswerHasWaitedForAMinute() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      screen.page().clock().install();
      phone.opensTheCard();
      phone.acceptsInVain();
      assertThat(phone.card().locator("[href^='sms:']").count()).isZero();

      screen.page().clock().fastForward(61_000);
      eventually(() -> assertThat(phone.pending())
          .contains(
              "Chưa gửi được sau 1 phút", "Đồng hồ vẫn chạy", "Nhắn “1 " + team.code() + "”"));
      assertThat(screen.addresses("[data-case='%s'] [data-pending] a".formatted(team.code())))
          .containsExactly("tel:111", "sms:?&body=1%20" + team.code());
      screen.meetsEverybody("an answer that nobody heard");
      screen.fits("an answer that nobody heard");

      screen.reconnect();
      eventually(() -> assertThat(team.answers()).isOne());
    }
  }

  @Test
  void ringsWithoutSayingOfWhom() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      screen.allowsNotifications();
      phone.opensTheCard();
      phone.isAnApp();
      var worker = new BehindThePage(screen.page(), hotline.address(), "/inbox");
      worker.isPushed("{\"title\":\"Bạn có việc mới\"}");
      eventually(() -> assertThat(shown(screen)).isEqualTo("Bạn có việc mới"));

      worker.isPushed("");
      eventually(() -> assertThat(shown(screen)).isEqualTo("Bạn có việc mới"));
    }
  }

  @Test
  void opensTheInboxFromANotificationAndTellsOfANewSubscription() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      screen.allowsNotifications();
      phone.opensTheCard();
      phone.isAnApp();
      screen.open("/account");
      var worker = new InsideTheWorker(window.browser(), screen.page());
      assertThat(worker.runs(UNTRUSTED + """
          let opened = '';
          clients.openWindow = async (at) => { opened = at; };
          await registration.showNotification('Bạn có việc mới', { tag: 'kipthoi' });
          const [notification] = await registration.getNotifications();
          dispatchEvent(new NotificationEvent('notificationclick', { notification }));
          await waited;
          return [opened, (await registration.getNotifications()).length];""")).isEqualTo("[\"/inbox\",0]");

      assertThat(worker.runs(UNTRUSTED + """
          const real = fetch;
          const posted = [];
          self.fetch = async (address, asked) => {
            if (!asked) return real(address);
            posted.push(address, asked.method, asked.body);
            return new Response('{}', { status: 201 });
          };
          PushManager.prototype.getSubscription = async () => null;
          PushManager.prototype.subscribe = async (asked) => ({
            toJSON: () => ({ bytes: asked.applicationServerKey.length }),
          });
          dispatchEvent(new ExtendableEvent('pushsubscriptionchange'));
          await waited;
          return posted;"""))
          .isEqualTo("[\"/api/v1/push/subscriptions\",\"POST\",\"{\\\"bytes\\\":65}\"]");
    }
  }

  @Test
  void subscribesByATapOnceACaseIsHeldAndSaysWhatBecameOfIt() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      screen.behavesLike("""
          Object.defineProperty(Notification, 'permission', { get: () => 'default' });
          Notification.requestPermission = async () => 'granted';
          PushManager.prototype.getSubscription = async () => null;
          PushManager.prototype.subscribe = async (asked) => ({
            toJSON: () => ({ visible: asked.userVisibleOnly, bytes: asked.applicationServerKey.length }),
          });""");
      var told = new AtomicReference<>("");
      screen.page().route("**/api/v1/push/subscriptions", route -> {
        told.set(route.request().postData());
        route.fulfill(new Route.FulfillOptions().setStatus(201).setBody("{}"));
      });
      phone.opensTheCard();
      phone.accept().click();
      eventually(() -> assertThat(offer(screen).isVisible()).isTrue());
      offer(screen).locator("button").click();

      eventually(() -> assertThat(offer(screen).innerText()).contains("Đã bật thông báo"));
      assertThat(told.get()).contains("\"visible\":true", "\"bytes\":65");
      screen.meetsEverybody("notifications that are on");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Object.defineProperty(Notification, 'permission', { get: () => 'denied' }) | đang chặn thông báo
      delete globalThis.PushManager                                              | không nhận được thông báo
      navigator.standalone = false                                               | Thêm vào MH chính
      """)
  void saysWhyItCannotRing(String browser, String said) {
    try (var phone = team.phone()) {
      phone.screen().behavesLike(browser);
      phone.opensTheCard();
      phone.accept().click();

      eventually(() -> assertThat(offer(phone.screen()).innerText()).contains(said));
      assertThat(offer(phone.screen()).locator("button").isVisible()).isFalse();
    }
  }

  @Test
  void forgetsEverythingOnAPhoneThatTheLeaderTookOutOfUse() {
    try (var phone = bound();
        var leader = Screen.of(window.browser(), hotline.address())) {
      phone.opensTheCard();
      phone.isAnApp();
      var unused = phone.screen().ask("sessionStorage.setItem('canary', '1')");
      phone.acceptsInVain();
      assertThat(phone.keeps()).contains("kipthoi-inbox", "canary", "/inbox");
      leader.signIn("leader", hotline.password("leader"));
      leader.open("/phones");
      leader.unfold();
      leader.find("form[action$='/revoke'] button").first().click();

      phone.screen().reconnect();
      phone.screen().page().waitForURL(url -> url.contains("removed=yes"));
      assertThat(phone.screen().text()).contains("không còn được dùng cho đội");
      assertThat(phone.keeps()).isEmpty();
      assertThat(team.answers()).isZero();
    }
  }

  private static Locator offer(Screen screen) {
    return screen.find("[data-push]");
  }

  private static Object shown(Screen screen) {
    return screen.ask("""
        navigator.serviceWorker.getRegistration('/inbox')
          .then((one) => one.getNotifications())
          .then((all) => all.map((one) => one.title + one.body).join())""");
  }

  /** A phone of somebody in the team, bound with the code that their leader shows. */
  private TeamPhone bound() {
    var screen = Screen.ofPhone(window.browser(), hotline.address(), TeamPhone.WIDTH);
    screen.open("/sign-in/phone/bind");
    screen.write("code", invitation());
    screen.write("pin", PIN);
    screen.write("again", PIN);
    screen.pressKey("Enter");
    screen.page().waitForURL(url -> !url.contains("/sign-in"));
    return new TeamPhone(screen, team.code());
  }

  private String invitation() {
    try (var leader = Screen.of(window.browser(), hotline.address())) {
      leader.signIn("leader", hotline.password("leader"));
      leader.open("/phones");
      leader.find("form[action*='/invite'] button").first().click();
      return leader.find(".big-code").innerText();
    }
  }
}
