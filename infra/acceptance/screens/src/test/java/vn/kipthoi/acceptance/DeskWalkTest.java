package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An operator's call, in a real browser: by the keyboard alone, and without scripts.
 */
class DeskWalkTest {

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @RegisterExtension
  static final Window window = new Window();

  @Test
  void takesACallByTheKeyboardAlone() {
    try (var screen = seated()) {
      var keys = screen.page().keyboard();
      keys.press("Alt+1");
      keys.type("Hàng xóm gọi, nghe bé khóc");
      keys.press("Alt+2");
      keys.type("11123");
      keys.press("Alt+3");
      keys.type("An");
      keys.press("Alt+4");
      keys.type("lac thuy");
      screen.find("#place-options [role=option]").first().waitFor();
      keys.press("Enter");
      assertThat(screen.find("[name='place.text']").inputValue()).contains("Lạc Thủy");
      screen.find(".urgency.u1").waitFor();
      eventually(() -> assertThat(saved(screen)).contains("trên máy này và trên máy chủ"));
      assertThat(screen.find("[href='#s2']").getAttribute("class")).contains("done");
      // On a screen that shows all of it nothing lies below the bar at the foot.
      screen.page().setViewportSize(1440, 2600);
      screen.meetsEverybody("a call being taken");
      screen.fits("a call being taken");

      keys.press("Control+Enter");

      screen.find(".card.taken .digits").waitFor();
      assertThat(screen.find("#beside").innerText()).doesNotContain("Hàng xóm gọi");
      screen.meetsEverybody("a call that was taken");
      screen.write("more", "Bé tên An, học lớp 4");
      screen.press("go", "add");
      assertThat(screen.find("#said").innerText()).contains("Đã thêm vào tin");
      screen.isQuiet();
    }
  }

  @Test
  void closesASilentCallWithTwoKeysAndTakesItBack() {
    try (var screen = seated()) {
      var keys = screen.page().keyboard();
      keys.press("F10");
      keys.press("1");
      screen.find("#closing:visible").waitFor();
      keys.press("Enter");
      assertThat(screen.find("#closing").isHidden()).isTrue();

      var _ = screen.page().evaluate("() => { window.ofTheClosedCall = true; }");
      keys.press("F10");
      keys.press("4");
      screen.find("#closing:visible").waitFor();
      screen.page().waitForFunction("() => !window.ofTheClosedCall");
      screen.find("body.quick-desk").waitFor();
      keys.press("Alt+7");
      screen.find("#closing:visible").waitFor();
      assertThat(screen.find("#closing").innerText()).contains("Im lặng");
      keys.press("Enter");
      screen.open("/contacts");
      assertThat(screen.find("tr:has([value=prank]) td.end").innerText()).isEqualTo("1");
      assertThat(screen.find("tr:has([value=silent]) td.end").innerText()).isEqualTo("0");
      screen.isQuiet();
    }
  }

  @Test
  void listsTheKeysAndLetsThemBeChangedAndSwitchedOff() {
    try (var screen = seated()) {
      screen.find("#show-keys").click();
      screen.meetsEverybody("the list of keys");
      screen.find("#keys [data-action=jump2]").click();
      screen.page().keyboard().press("Alt+B");
      screen.find("#keys [data-close]").click();
      screen.page().keyboard().press("Alt+B");
      assertThat(focused(screen.page())).isEqualTo("dangerNow");

      shortcuts(screen, false);
      screen.page().keyboard().press("Alt+3");
      assertThat(focused(screen.page())).isNotEqualTo("child.name");
      screen.isQuiet();
      shortcuts(screen, true);
    }
  }

  /** There is one setting for all pages, and it is the account's. */
  private static void shortcuts(Screen screen, boolean on) {
    screen.open("/account");
    screen.find("[name=shortcuts]").setChecked(on);
    screen.find("form:has([name=shortcuts]) button").click();
    screen.page().waitForURL(url -> url.contains("done=preferences"));
    screen.open("/desk");
  }

  @Test
  void raisesHowUrgentItIsAndSaysWhy() {
    try (var screen = seated()) {
      var keys = screen.page().keyboard();
      screen.write("concern", "Cần tư vấn học phí");
      screen.find("[name=harms][value=CUSTODY]").check();
      screen.write("place.text", "Xã Lạc Thủy, Phú Thọ");
      screen.find(".urgency").waitFor();
      assertThat(screen.find(".urgency.u1").count()).isZero();

      keys.press("Alt+M");
      screen.find("[name='raised.to']").selectOption("P1");
      screen.find(".urgency.u1").waitFor();
      keys.press("Control+Enter");
      screen.find("#raise .error").first().waitFor();

      screen.write("raised.because", "Giọng trẻ hoảng loạn");
      keys.press("Control+Enter");
      screen.find(".card.taken .urgency.u1").waitFor();
    }
  }

  @Test
  void showsWhoHoldsAReportAndTellsTheSecondWhoWasFirst() {
    try (var first = seated();
        var second = Screen.of(window.browser(), hotline.address())) {
      second.signIn("shift-lead", hotline.password("shift-lead"));
      first.open("/screening");
      var _ = hotline.caller().reportsByProgram();
      first.find("[data-line] button[value=open]").first().waitFor();
      first.meetsEverybody("the queue");
      var code =
          first.find("[data-line]:has(button[value=open])").first().getAttribute("data-line");
      second.open("/screening");
      var line = "[data-line='%s'] ".formatted(code);
      second.find(line + "button").focus();

      first.find(line + "button").click();
      first.page().waitForURL(url -> url.contains("/cases/" + code));
      assertThat(first.text()).contains("Bạn đang xem");

      eventually(() -> assertThat(second.find(line + ".reader").innerText()).contains("đang xem"));
      second.pressKey("Enter");
      eventually(() -> assertThat(second.text()).contains(code + ": ", "đã làm trước bạn lúc"));
      second.meetsEverybody("the queue, of which somebody else has a report");
      first.press("go", "confirm");
      assertThat(first.text()).contains("Đã xác nhận mức độ của " + code);
      eventually(() -> assertThat(second.find(line).count()).isZero());
    }
  }

  @Test
  void keepsADraftAndTakesItUpAgainWithoutScripts() {
    try (var screen = Screen.withoutScripts(window.browser(), hotline.address())) {
      screen.signIn("operator", hotline.password("operator"));
      screen.open("/desk");
      screen.write("concern", "Ghi không có script");
      screen.press("go", "keep");
      assertThat(screen.find("#said").innerText()).contains("Đã để nháp");

      screen.find("#beside .mine a").first().click();

      assertThat(screen.find("[name=concern]").inputValue()).isEqualTo("Ghi không có script");
      screen.write("place.text", Caller.SPOKEN_PLACE);
      screen.press("go", "look");
      assertThat(screen.find("#found").innerText()).contains("Xã Lạc Thủy");
    }
  }

  @Test
  void fitsAPhone() {
    try (var screen = Screen.ofPhone(window.browser(), hotline.address(), 390)) {
      screen.signIn("operator", hotline.password("operator"));
      for (var page : List.of("/desk", "/desk/mine", "/screening", "/contacts")) {
        screen.open(page);
        screen.fits(page);
        screen.meetsEverybody(page + " on a phone");
      }
      screen.isQuiet();
    }
  }

  private static String saved(Screen screen) {
    return screen.find("#saved").innerText();
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.name ?? ''");
  }

  private static Screen seated() {
    var screen = Screen.of(window.browser(), hotline.address());
    screen.signIn("operator", hotline.password("operator"));
    screen.open("/desk");
    return screen;
  }
}
