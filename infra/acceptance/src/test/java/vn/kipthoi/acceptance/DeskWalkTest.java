package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An operator's call, in a real browser: by the keyboard alone, and through everything that takes
 * words away from people: a line that drops, a tab that closes, a second tab, scripts that are off.
 */
class DeskWalkTest {

  /** How many drafts this machine keeps. */
  private static final String KEPT_HERE = """
      () => new Promise((resolve) => {
        const request = indexedDB.open("kipthoi-desk", 1);
        request.onsuccess = () => {
          const count = request.result.transaction("drafts").objectStore("drafts").count();
          count.onsuccess = () => { request.result.close(); resolve(count.result); };
        };
      })""";

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
  void keepsEveryWordOverADroppedLineAndAClosedTab() {
    try (var screen = seated()) {
      screen.drop();
      screen.page().keyboard().press("Alt+1");
      screen.page().keyboard().type("Bé tự đi bộ từ trưa");
      screen.find("#line-down:visible").waitFor();
      eventually(() -> assertThat(saved(screen)).contains("Đã giữ trên máy này"));
      assertThat(screen.find("#line-down").innerText()).contains("Mất mạng từ", "113");
      screen.page().keyboard().press("Control+Enter");
      screen.find("#not-sent:visible").waitFor();
      assertThat(screen.find("[name=concern]").inputValue()).contains("Bé tự đi bộ");

      screen.closeTab();
      screen.reconnect();
      screen.newTab();
      screen.open("/desk");

      screen.find("#restored:visible").waitFor();
      assertThat(screen.find("[name=concern]").inputValue()).isEqualTo("Bé tự đi bộ từ trưa");
      eventually(() -> assertThat(saved(screen)).contains("trên máy chủ"));
      eventually(() -> assertThat(screen.page().evaluate(KEPT_HERE)).isEqualTo(0));
    }
  }

  @Test
  void letsOneTabWriteAndSaysSoInTheOther() {
    try (var screen = seated()) {
      var first = screen.page();
      first.keyboard().press("Alt+1");
      first.keyboard().type("Thẻ thứ nhất");
      eventually(() -> assertThat(saved(screen)).contains("trên máy chủ"));
      var draft = first.url();

      screen.newTab();
      screen.page().navigate(draft);
      screen.find("#other-tab:visible").waitFor();
      assertThat(screen.find("[name=concern]").isDisabled()).isTrue();
      screen.find("#other-tab button").click();

      eventually(() -> assertThat(screen.find("[name=concern]").isDisabled()).isFalse());
      first.locator("#other-tab:visible").waitFor();
      assertThat(first.locator("[name=concern]").isDisabled()).isTrue();
      assertThat(screen.find("[name=concern]").inputValue()).isEqualTo("Thẻ thứ nhất");
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
      screen.page().keyboard().press("Alt+9");
      screen.find("#keys [data-close]").click();
      screen.page().keyboard().press("Alt+9");
      assertThat(focused(screen.page())).isEqualTo("dangerNow");

      screen.find("#show-keys").click();
      screen.find("#keys-on").uncheck();
      screen.find("#keys [data-close]").click();
      screen.page().keyboard().press("Alt+3");
      assertThat(focused(screen.page())).isNotEqualTo("child.name");
      screen.isQuiet();
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
