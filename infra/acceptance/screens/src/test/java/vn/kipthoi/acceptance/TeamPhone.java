package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.microsoft.playwright.Locator;

/** The phone of a member of the team, and the case it is looked at for. */
record TeamPhone(Screen screen, String code) implements AutoCloseable {

  static final int WIDTH = 390;

  /** Signed in with the password of the demonstration. */
  static TeamPhone signedIn(Hotline hotline, Window window, String code) {
    var screen = Screen.ofPhone(window.browser(), hotline.address(), WIDTH);
    screen.signIn("team", hotline.password("team"));
    return new TeamPhone(screen, code);
  }

  void opensTheCard() {
    screen.open("/inbox");
    assertThat(card().innerText()).contains("Phải nhận trong", "Cũng đã báo");
  }

  Locator card() {
    return screen.find("[data-deadline][data-case='%s']".formatted(code));
  }

  Locator accept() {
    return card().locator(".accept");
  }

  String pending() {
    return card().locator("[data-pending]").innerText();
  }

  /** Accepts where there is no line, and sees that nobody knows. */
  void acceptsInVain() {
    screen.drop();
    accept().click();
    eventually(
        () -> assertThat(pending()).contains("Đã giữ trong máy, chưa gửi", "Đồng hồ vẫn chạy"));
  }

  String held() {
    return screen.find("[data-held]").innerText();
  }

  /** The worker of the app has this page in hand. */
  void isAnApp() {
    eventually(() -> assertThat(screen.ask("Boolean(navigator.serviceWorker.controller)"))
        .as("the worker controls the page")
        .isEqualTo(true));
  }

  /** The names of everything that is kept here for this site. */
  String keeps() {
    return String.valueOf(screen.ask("""
        Promise.all([
          indexedDB.databases().then((all) => all.map((one) => one.name)),
          caches.keys(),
          Object.keys(sessionStorage),
          Object.keys(localStorage),
          navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.scope)),
        ]).then((kinds) => kinds.flat().join(' '))"""));
  }

  @Override
  public void close() {
    screen.close();
  }
}
