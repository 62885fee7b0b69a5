package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The inbox on the phone of somebody on call: their main job, on every line that a phone has. */
class InboxTest {

  private static final int KB = 1024;

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @RegisterExtension
  static final Window window = new Window();

  @RegisterExtension
  static final CalledTeam team = new CalledTeam(hotline, window);

  @Test
  void acceptsWithOneTapThatCanBeTakenBack() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      phone.opensTheCard();
      isForThumbs(phone.card().locator("a.btn:visible, summary:visible"));
      assertThat(phone.accept().boundingBox().height).isGreaterThanOrEqualTo(64);
      screen.meetsEverybody("a card");
      screen.fits("a card");

      var here = "[data-deadline][data-case='%s'] ".formatted(team.code());
      screen.tabsTo(here + ".accept");
      screen.pressKey("Enter");
      eventually(() -> assertThat(phone.pending()).contains("Nhận, đi ngay", "Đồng hồ vẫn chạy"));
      screen.isOn(here + "[data-pending] button");
      screen.pressKey("Enter");
      eventually(() -> assertThat(screen.text()).contains("Đã hoàn tác"));
      screen.isOn(here + ".accept");
      assertThat(team.answers()).isZero();

      screen.pressKey("Enter");
      eventually(() -> assertThat(phone.pending()).contains("Nhận, đi ngay"));
      screen.meetsEverybody("five seconds to undo");
      eventually(() -> assertThat(screen.text())
          .contains("Đã tới tổng đài", "Đồng hồ “Nhận việc” đã dừng", "Việc tiếp theo: Gặp trẻ"));
      eventually(() -> assertThat(phone.held()).contains("Gặp trẻ trong"));
      assertThat(team.answers()).isOne();
      screen.meetsEverybody("a case that is held");
      screen
          .find("[data-held] [data-case='%s'] a[href$='#life']".formatted(team.code()))
          .click();
      isForThumbs(screen.find("main .btn:visible, main summary.btn:visible"));
      screen.fits("the case");
      screen.isQuiet();
    }
  }

  @Test
  void keepsAnAnswerWithoutALineAndSendsItOnceWhenThereIsOne() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      phone.opensTheCard();
      phone.acceptsInVain();
      assertThat(screen.text()).contains("Sóng yếu");
      assertThat(team.answers()).isZero();
      screen.reconnect();

      eventually(() -> assertThat(phone.held()).contains(team.code()));
      assertThat(screen.text()).contains("Đã tới tổng đài");
      assertThat(team.answers()).isOne();
    }
  }

  @Test
  void tellsWhoWasFirstOfTwoWhoAcceptAtOnce() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      phone.opensTheCard();
      var phones = hotline.phones();
      var mine = screen.find(".who span").innerText();
      phone.accept().click();

      var colleague = phones.all().stream()
          .filter(text -> text.text().contains(team.code()) && text.rung().equals("team"))
          .filter(text -> !mine.contains(text.person()))
          .findFirst()
          .orElseThrow();
      phones.reply(colleague.to(), "1 " + team.code());

      eventually(() ->
          assertThat(screen.text()).contains("đã nhận vụ việc " + team.code(), "bạn không cần đi"));
      eventually(() -> assertThat(screen.text()).contains("Không còn chờ bạn"));
      assertThat(team.answers()).isEqualTo(2);
      screen.isQuiet();
    }
  }

  @Test
  void goesOnWhenTheNodeBehindThePageDiesAndComesBack() throws Exception {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      phone.opensTheCard();
      hotline.dies();
      phone.accept().click();
      eventually(() -> assertThat(phone.pending()).contains("Đã giữ trong máy, chưa gửi"));
      hotline.comesBack();

      eventually(() -> assertThat(phone.held()).contains(team.code()));
      assertThat(team.answers()).isOne();
    }
  }

  @Test
  void doesTheSameByPlainFormsWithoutScripts() {
    try (var screen = Screen.withoutScripts(window.browser(), hotline.address())) {
      screen.signIn("team", hotline.password("team"));
      var card = new TeamPhone(screen, team.code()).card();
      screen.open("/inbox");
      card.locator("details:has([name=goingAt]) summary").click();
      card.locator("button[name=goingAt]").first().click();

      assertThat(screen.text()).contains("Việc tiếp theo: Gặp trẻ", "Bạn đang giữ");
      assertThat(team.answers()).isOne();
    }
  }

  @Test
  void tellsThatTheCallWasBeforeSomebodysEyes() {
    try (var phone = team.phone()) {
      assertThat(team.readers()).isZero();
      phone.opensTheCard();

      eventually(() -> assertThat(team.readers()).isOne());
      phone.screen().isQuiet();
    }
  }

  @Test
  void leavesNothingOnThePhoneAfterSignOut() {
    try (var phone = team.phone()) {
      var screen = phone.screen();
      phone.opensTheCard();
      phone.isAnApp();
      assertThat(phone.keeps()).contains("kipthoi-inbox");
      phone.acceptsInVain();
      assertThat(screen.declines(screen.find(".sign-out button")::click)).contains("1 câu trả lời");
      assertThat(phone.pending()).contains("chưa gửi");
      screen.reconnect();
      eventually(() -> assertThat(phone.held()).contains(team.code()));
      screen.find(".sign-out button").click();

      eventually(() -> assertThat(screen.text()).contains("Đăng nhập"));
      assertThat(phone.keeps()).isEmpty();
    }
  }

  @Test
  void isLightEnoughForAWeakLine() {
    var state = "";
    try (var phone = team.phone()) {
      state = phone.screen().remembered();
    }
    try (var cold = Screen.ofPhone(window.browser(), hotline.address(), 390, state)) {
      assertThat(cold.weighs("/inbox")).as("the shell, once").isLessThan(36 * KB);
    }
    try (var cold = Screen.ofPhone(window.browser(), hotline.address(), 390, state)) {
      assertThat(cold.weighs("/cases/" + team.code())).as("a case").isLessThan(50 * KB);
    }
  }

  private static void isForThumbs(Locator targets) {
    for (var target : targets.all()) {
      assertThat(target.boundingBox().height).as(target.innerText()).isGreaterThanOrEqualTo(50);
    }
  }
}
