package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Coming in, staying in and leaving, in a browser: passkeys, phones, and what was being written. */
class SignInWalkTest {

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @RegisterExtension
  static final Window window = new Window();

  @Test
  void addsAPasskeyAndComesInWithItAlone() {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      plugIn(screen);
      screen.signIn("operator", hotline.password("operator"));
      screen.open("/account");
      screen.write("label", "Máy bàn số 7");
      screen.find("[data-add] button").click();
      eventually(() -> assertThat(screen.text()).contains("Đã thêm khóa truy cập"));
      assertThat(screen.text()).contains("Máy bàn số 7");
      screen.meetsEverybody("one's own account");
      screen.find(".sign-out button").click();

      screen.page().waitForURL(url -> url.contains("/sign-in"));
      screen.find("[data-passkey] button").click();
      screen.page().waitForURL(url -> !url.contains("/sign-in"));
      screen.open("/account");
      assertThat(screen.text()).contains("khóa truy cập");
      takeOut(screen);
      screen.isQuiet();
    }
  }

  @Test
  void opensEveryPageOfAccountsToEverybodyOnAPhone() {
    try (var screen = Screen.ofPhone(window.browser(), hotline.address(), 390)) {
      screen.open("/sign-in");
      screen.meetsEverybody("the entrance");
      screen.fits("the entrance");
      screen.open("/sign-in/phone/bind");
      screen.meetsEverybody("binding a phone");
      screen.signIn("administrator", hotline.password("administrator"));
      for (var path : new String[] {
        "/account",
        "/account/password",
        "/account/authenticator",
        "/phones",
        "/admin/accounts",
        "/admin/accounts/new"
      }) {
        screen.open(path);
        screen.meetsEverybody(path);
        screen.fits(path);
      }
      screen.isQuiet();
    }
  }

  @Test
  void bindsAPhoneWithTheCodeThatTheLeaderShows() {
    String code;
    try (var leader = Screen.of(window.browser(), hotline.address())) {
      leader.signIn("leader", hotline.password("leader"));
      leader.open("/phones");
      leader.find(".rows > li").first().locator("form button").first().click();
      code = leader.find(".big-code").innerText();
      leader.meetsEverybody("a code for a phone");
      leader.isQuiet();
    }
    try (var phone = Screen.ofPhone(window.browser(), hotline.address(), 390)) {
      phone.open("/sign-in/phone/bind");
      phone.write("code", code);
      phone.write("pin", "730518");
      phone.write("again", "730518");
      phone.page().keyboard().press("Enter");
      phone.page().waitForURL(url -> !url.contains("/sign-in"));
      phone.find(".sign-out button").click();
      phone.open("/sign-in/phone");
      phone.meetsEverybody("the PIN");
      phone.write("pin", "730518");
      phone.page().keyboard().press("Enter");
      phone.page().waitForURL(url -> !url.contains("/sign-in"));
      phone.isQuiet();
    }
  }

  /** An authenticator of Chromium's own, asked for nothing, that always says yes. */
  private static void plugIn(Screen screen) {
    var cdp = screen.page().context().newCDPSession(screen.page());
    send(cdp, "WebAuthn.enable", new JsonObject());
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var added = new JsonObject();
    added.add("options", options);
    send(cdp, "WebAuthn.addVirtualAuthenticator", added);
  }

  private static void send(CDPSession cdp, String method, JsonObject parameters) {
    assertThat(cdp.send(method, parameters)).isNotNull();
  }

  /** So that the others find the operator as they were. */
  private static void takeOut(Screen screen) {
    screen.find("form[action*='/passkeys/'] button").first().click();
    screen
        .find("form[action*='/passkeys/']")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }
}
