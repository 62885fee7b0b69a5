package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What takes words away from operators, in a real browser: a line that drops, a node that dies, a tab
 * that closes, a second tab; and what must not stay on a machine that others sit at.
 */
class DeskInTroubleTest {

  /** How many drafts this machine keeps. */
  private static final String KEPT_HERE = """
      () => new Promise((resolve) => {
        const request = indexedDB.open("kipthoi-desk", 1);
        request.onsuccess = () => {
          const count = request.result.transaction("drafts").objectStore("drafts").count();
          count.onsuccess = () => { request.result.close(); resolve(count.result); };
        };
      })""";

  /** The databases, caches and workers that this machine keeps. */
  private static final String LEFT_HERE = """
      async () => [
        ...(await indexedDB.databases()).map((one) => one.name),
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
      ]""";

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @RegisterExtension
  static final Window window = new Window();

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
  void opensWithoutALineAndConfirmsWhatWasTypedOnceItIsBack() {
    try (var screen = seated()) {
      var _ = screen.ask("() => navigator.serviceWorker.ready.then(() => true)");
      screen.drop();
      var _ = screen.page().reload();
      screen.find("#desk[data-stands-in]").waitFor();
      var keys = screen.page().keyboard();
      keys.press("Alt+1");
      keys.type("Bé bị nhốt ngoài cửa");
      keys.press("Alt+4");
      keys.type("lac thuy");
      screen.find("#place-options [role=option]").first().waitFor();
      keys.press("Enter");
      screen.find("#line-down:visible").waitFor();
      eventually(() -> assertThat(saved(screen)).contains("Đã giữ trên máy này"));
      screen.meetsEverybody("the form that this machine keeps");
      screen.fits("the form that this machine keeps");

      var _ = screen.page().reload();
      screen.find("#restored:visible").waitFor();
      assertThat(screen.find("[name=concern]").inputValue()).isEqualTo("Bé bị nhốt ngoài cửa");
      assertThat(screen.find("body").innerText()).doesNotContain("Trình diễn");

      screen.reconnect();
      eventually(() -> assertThat(saved(screen)).contains("trên máy chủ"));
      eventually(() -> assertThat(screen.page().evaluate(KEPT_HERE)).isEqualTo(0));
      screen.find("header.bar .who").waitFor();
      var before = reports();
      keys.press("Control+Enter");
      screen.find(".card.taken .digits").waitFor();
      assertThat(reports()).isEqualTo(before + 1);
    }
  }

  @Test
  void losesNothingAndConfirmsOnceWhenTheNodeDiesBehindThePage() throws Exception {
    try (var screen = seated()) {
      var keys = screen.page().keyboard();
      keys.press("Alt+1");
      keys.type("Trẻ bị đánh");
      eventually(() -> assertThat(saved(screen)).contains("trên máy chủ"));
      var before = reports();

      hotline.dies();
      keys.type(", đang trốn ở nhà hàng xóm");
      screen.find("#line-down:visible").waitFor();
      assertThat(screen.find("#line-down").innerText()).contains("Máy chủ chưa nhận từ");
      keys.press("Control+Enter");
      screen.find("#not-sent:visible").waitFor();
      hotline.comesBack();

      eventually(() -> assertThat(saved(screen)).contains("trên máy chủ"));
      keys.press("Alt+4");
      keys.type("Xã Lạc Thủy, Phú Thọ");
      loseTheNextAnswer(screen);
      keys.press("Control+Enter");
      screen.find("#unknown:visible").waitFor();
      eventually(() -> assertThat(reports()).isEqualTo(before + 1));
      assertThat(screen.ask("() => document.querySelector('.sheet').inert")).isEqualTo(true);
      screen.meetsEverybody("the form whose sending got no answer");
      screen.write("later", "Bé đã sang nhà bà ngoại");
      eventually(() -> assertThat(screen.page().evaluate(KEPT_HERE)).isEqualTo(1));

      screen.open("/desk");
      screen.find("#unknown:visible").waitFor();
      assertThat(screen.find("[name=concern]").inputValue()).contains("hàng xóm");
      assertThat(screen.find("[name=later]").inputValue()).contains("bà ngoại");
      keys.press("Control+Enter");
      screen.find(".card.taken .digits").waitFor();
      assertThat(screen.find(".card.taken").innerText()).contains("đã được bổ sung");
      assertThat(screen.find("[name=concern]").inputValue()).isEmpty();
      assertThat(reports()).isEqualTo(before + 1);
    }
  }

  /** The report arrives, and its answer does not. */
  private static void loseTheNextAnswer(Screen screen) {
    var lost = new AtomicBoolean();
    screen.page().route("**/desk", route -> {
      var sent = String.valueOf(route.request().postData());
      if (sent.contains("go=take") && lost.compareAndSet(false, true)) {
        var _ = route.fetch();
        route.abort();
      } else {
        route.resume();
      }
    });
  }

  @Test
  void leavesNothingOnTheMachineWhenSomebodySignsOutFromAnyPage() {
    try (var screen = seated()) {
      var _ = screen.ask("() => navigator.serviceWorker.ready.then(() => true)");
      var first = screen.page();
      first.keyboard().press("Alt+1");
      first.keyboard().type("Chữ của người trước");
      eventually(() -> assertThat(saved(screen)).contains("trên máy chủ"));

      screen.newTab();
      screen.open("/screening");
      screen.find("form.sign-out button").click();
      screen.page().waitForURL(url -> url.contains("/sign-in"));

      eventually(() -> assertThat(screen.ask(LEFT_HERE)).isEqualTo(List.of()));
      first.waitForURL(url -> url.contains("/sign-in"));
      assertThat(first.locator("body").innerText()).doesNotContain("người trước");
    }
  }

  private static long reports() {
    return await(hotline
            .database()
            .pool()
            .query("select count(*) from intake.reports")
            .execute())
        .iterator()
        .next()
        .getLong(0);
  }

  private static String saved(Screen screen) {
    return screen.find("#saved").innerText();
  }

  private static Screen seated() {
    var screen = Screen.of(window.browser(), hotline.address());
    screen.signIn("operator", hotline.password("operator"));
    screen.open("/desk");
    return screen;
  }
}
