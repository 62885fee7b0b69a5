package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.microsoft.playwright.Dialog;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A form that saves itself while somebody writes, and on a line that drops. */
class DraftTest {

  private static final String LAC_THUY = "05392";

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @RegisterExtension
  static final Window window = new Window();

  private String code = "";

  @BeforeEach
  void aCaseThatTheTeamHasAccepted() {
    var reporting = new Reporting(hotline);
    code =
        reporting
            .urgent(); // a calm one's texts would wait for the morning, whenever this runs by night
    reporting.accepts("team", LAC_THUY, code);
  }

  @Test
  void savesAfterAPauseAndSaysWhen() {
    try (var screen = team()) {
      screen.open(form());
      screen.write("seenBy", "chị Lan");

      eventually(() ->
          assertThat(screen.find("[data-told]").innerText()).matches("Đã lưu lúc \\d{2}:\\d{2}"));
      assertThat(draft().getString("seenBy")).isEqualTo("chị Lan");
      screen.write("seenWhere", "nhà bà ngoại");
      eventually(() -> assertThat(draft().getString("seenWhere")).isEqualTo("nhà bà ngoại"));
      screen.press("then", "next");
      assertThat(screen.text()).contains("Mức độ tổn hại");
      screen.isQuiet();
    }
  }

  @Test
  void savesOnLeaving() {
    try (var screen = team()) {
      screen.open(form());
      screen.write("seenBy", "anh Minh");
      screen.open("/inbox");

      eventually(() -> assertThat(draft().getString("seenBy", "")).isEqualTo("anh Minh"));
    }
  }

  @Test
  void losesNothingWhenTheLineDropsAndSavesWhenItIsBack() {
    try (var screen = team()) {
      screen.open(form());
      screen.drop();
      screen.write("seenBy", "chị Hà");

      eventually(() -> assertThat(screen.find("[data-told]").innerText())
          .contains("Chưa lưu – mất mạng. Đã giữ kín trong máy này"));
      assertThat(draft().containsKey("seenBy")).isFalse();
      screen.write("seenWhere", "trạm y tế");
      screen.reconnect();

      eventually(() -> assertThat(draft().getString("seenWhere", "")).isEqualTo("trạm y tế"));
      assertThat(draft().getString("seenBy")).isEqualTo("chị Hà");
      eventually(() -> assertThat(screen.find("[data-told]").innerText()).contains("Đã lưu lúc"));
    }
  }

  @Test
  void keepsOnThePhoneWhatWasWrittenWithoutALineAndNobodyCanReadItThere() {
    try (var screen = team()) {
      screen.open(form());
      screen.drop();
      screen.write("seenBy", "canary Hà");
      eventually(() ->
          assertThat(screen.find("[data-told]").innerText()).contains("Đã giữ kín trong máy này"));
      assertThat(kept(screen)).contains("\"rows\":1").doesNotContain("canary", "seenBy");
      losesItsLastRequest(screen);
      screen.newTab();
      screen.closeOthers();
      screen.reconnect();
      screen.open(form());

      eventually(() -> assertThat(screen.text()).contains("còn giữ những gì bạn viết"));
      screen.meetsEverybody("words that were left behind");
      screen.find("[data-take]").click();
      assertThat(screen.find("[name=seenBy]").inputValue()).isEqualTo("canary Hà");
      eventually(() -> assertThat(draft().getString("seenBy", "")).isEqualTo("canary Hà"));
      eventually(() -> assertThat(kept(screen)).contains("\"rows\":0"));
    }
  }

  @Test
  void takesWhatWasWrittenOffThePhoneAtSignOut() {
    try (var screen = team()) {
      screen.open(form());
      screen.cuts("**/forms/02**");
      screen.write("seenBy", "canary Hà");
      eventually(() -> assertThat(kept(screen)).contains("\"rows\":1"));
      assertThat(screen.declines(screen.find(".sign-out button")::click)).contains("1 biểu mẫu");
      assertThat(kept(screen)).contains("\"rows\":1");
      screen.page().onceDialog(Dialog::accept);
      screen.find(".sign-out button").click();

      eventually(() -> assertThat(screen.text()).contains("Đăng nhập"));
      assertThat(screen.ask("indexedDB.databases().then((all) => all.length)")).isEqualTo(0);
    }
  }

  /** A request that outlives its page is not held back by a line that is dropped for the page alone. */
  private static void losesItsLastRequest(Screen screen) {
    assertThat(screen.ask(
            "Boolean(globalThis.fetch = () => Promise.reject(new TypeError('there is no line')))"))
        .isEqualTo(true);
  }

  /** Everything that this browser keeps of the site, as a thief reads it. */
  private static String kept(Screen screen) {
    return String.valueOf(screen.ask("""
        new Promise((told) => {
          indexedDB.open('kipthoi-inbox').onsuccess = ({ target }) => {
            const read = target.result.transaction('drafts').objectStore('drafts').getAll();
            read.onsuccess = () => {
              const text = (bytes) => new TextDecoder().decode(bytes);
              const seen = read.result.map((row) => [row, text(row.secret), text(row.iv)]);
              target.result.close();
              told(JSON.stringify({ rows: seen.length, seen, ...localStorage, ...sessionStorage }));
            };
          };
        })"""));
  }

  @Test
  void stopsWhenSomebodyElseSavedAndShowsBoth() {
    try (var screen = team()) {
      screen.open(form());
      savedByTheLeader();
      screen.write("seenBy", "chị Hà");

      eventually(() -> assertThat(screen.find("[data-told]").innerText())
          .contains("Chưa lưu –")
          .contains("đã lưu mẫu này"));
      assertThat(draft().getString("seenBy")).isEqualTo("anh Minh");
      screen.press("then", "stay");
      assertThat(screen.text()).contains("Những gì bạn vừa nhập vẫn còn ở dưới");
      assertThat(screen.find("[name=seenBy]").inputValue()).isEqualTo("chị Hà");
    }
  }

  @Test
  void savesByItsButtonWithoutScripts() {
    try (var screen = Screen.withoutScripts(window.browser(), hotline.address())) {
      screen.signIn("team", hotline.password("team"));
      screen.open(form());
      screen.write("seenBy", "chị Lan");
      screen.press("then", "stay");

      assertThat(draft().getString("seenBy")).isEqualTo("chị Lan");
      assertThat(screen.find("[data-told]").innerText()).contains("đã lưu lúc");
    }
  }

  private void savedByTheLeader() {
    var answer = hotline
        .seated("leader")
        .send(
            "PATCH",
            "/api/v1/cases/%s/forms/02".formatted(code),
            JsonObject.of("version", 0, "answers", JsonObject.of("seenBy", "anh Minh")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private Screen team() {
    var screen = Screen.of(window.browser(), hotline.address());
    screen.signIn("team", hotline.password("team"));
    return screen;
  }

  private JsonObject draft() {
    return hotline
        .seated("operator")
        .json("/api/v1/cases/%s/forms/02".formatted(code))
        .getJsonObject("answers");
  }

  private String form() {
    return "/cases/%s/forms/02?step=seen".formatted(code);
  }
}
