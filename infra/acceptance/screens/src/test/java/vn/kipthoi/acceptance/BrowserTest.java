package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages, as people see them: whole without scripts, open to everybody, quiet in the console. */
class BrowserTest {

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @RegisterExtension
  static final Window window = new Window();

  @Test
  void takesAReportWithoutScripts() {
    try (var screen = Screen.withoutScripts(window.browser(), hotline.address())) {
      reportsOn(screen, () -> {});

      assertThat(screen.find(".receipt .digits").innerText())
          .matches("\\d{4} \\d{4} \\d{4} \\d{4}");
    }
  }

  @Test
  void takesAReportFromEverybody() {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      reportsOn(
          screen, () -> screen.meetsEverybody(screen.find("h1, legend").first().innerText()));
      screen.find(".receipt").waitFor();

      screen.meetsEverybody("the receipt");
      screen.isQuiet();
    }
  }

  @Test
  void leavesQuicklyAndLeavesNothingBehindBack() {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      screen.knowsElsewhere("https://vi.wikipedia.org/", "a front page");
      tellsHalfAStory(screen);
      for (var times = 0; times < 3; times++) {
        screen.pressKey("Shift");
      }
      screen.find("text=a front page").waitFor();
      screen.goBack();

      eventually(() -> assertThat(screen.text()).contains("a front page"));
      assertThat(screen.text()).doesNotContain("khóc", "111");
    }
  }

  @Test
  void losesNothingOfAStoryWhenTheLineDrops() {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      tellsHalfAStory(screen);
      screen.drop();
      screen.press("go", "next");
      screen.find("[data-unsent]:visible").waitFor();
      assertThat(screen.find("[name=concern]").inputValue()).isEqualTo("Em nghe bạn khóc");
      screen.reconnect();
      screen.press("go", "next");

      screen.find("[name='place.text']").waitFor();
      assertThat(screen.find("input[type=hidden][name=concern]").getAttribute("value"))
          .isEqualTo("Em nghe bạn khóc");
    }
  }

  private static void tellsHalfAStory(Screen screen) {
    screen.open("/");
    screen.find("main .btn.pri").first().click();
    screen.choose("who", "other_child");
    screen.press("go", "next");
    screen.choose("dangerNow", "no");
    screen.press("go", "next");
    screen.write("concern", "Em nghe bạn khóc");
  }

  @Test
  void goesFromTheDeskToAPhoneAndIntoTheStory() {
    var before = hotline.phones().all().size();
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      screen.signIn("operator", hotline.password("operator"));
      operatorTakesAReport(screen);
      screen.isQuiet();
    }
    eventually(() -> assertThat(hotline.phones().all()).hasSizeGreaterThan(before));
    var code = hotline.phones().all().getLast().text().split("[ :]")[2];

    try (var screen = Screen.of(window.browser(), hotline.address())) {
      phoneAnswers(screen, code);
      screen.isQuiet();
    }
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      screen.signIn("team", hotline.password("team"));
      screen.meetsEverybody("the inbox");
      screen.open("/cases/" + code);
      assertThat(screen.text()).contains("Giao cho Xã Lạc Thủy").contains("nhận việc");
      screen.meetsEverybody("a case");
      screen.open("/cases/" + code + "?lang=en");
      assertThat(screen.text()).contains("Assigned to Xã Lạc Thủy").contains("accepted");
      screen.isQuiet();
    }
  }

  @Test
  void opensTheEntranceAndTheBoardToEverybody() {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      screen.open("/sign-in");
      screen.meetsEverybody("the entrance");
      screen.signIn("province", hotline.password("province"));
      screen.meetsEverybody("the board");
      screen.isQuiet();
    }
  }

  private static void reportsOn(Screen screen, Runnable atEachPage) {
    screen.open("/");
    atEachPage.run();
    screen.find("main .btn.pri").first().click();
    screen.choose("who", "adult");
    atEachPage.run();
    screen.press("go", "next");
    screen.choose("dangerNow", "yes");
    atEachPage.run();
    screen.press("go", "next");
    screen.write("concern", "Cháu bị đánh, cháu kêu khóc từ tối qua");
    atEachPage.run();
    screen.press("go", "next");
    screen.write("place.text", Caller.SPOKEN_PLACE);
    screen.choose("place.where", "now");
    atEachPage.run();
    screen.press("go", "next");
    screen.choose("reporter.safeToCall", "no");
    atEachPage.run();
    screen.press("go", "next");
    assertThat(screen.find(".which").innerText()).contains("Xã Lạc Thủy");
    atEachPage.run();
    screen.press("go", "send");
  }

  private static void operatorTakesAReport(Screen screen) {
    screen.meetsEverybody("the desk");
    screen.write("concern", "Cô giáo gọi: cháu có vết bầm, sợ về nhà");
    screen.choose("dangerNow", "yes");
    screen.write("place.text", "lac thuy");
    screen.find("#place-options [role=option]").first().click();
    assertThat(screen.find("[name='place.text']").inputValue()).contains("Lạc Thủy");
    screen.press("go", "take");
    assertThat(screen.find(".card.taken .digits").innerText())
        .matches("\\d{4} \\d{4} \\d{4} \\d{4}");
    screen.meetsEverybody("a report that was taken");
  }

  private static void phoneAnswers(Screen screen, String code) {
    screen.open("/demo/phones?q=05392");
    screen.meetsEverybody("the simulated phones");
    var phone = screen
        .find(".phone")
        .filter(new Locator.FilterOptions().setHasText(code))
        .first();
    phone.locator("input[name='text']").fill("1 " + code);
    phone.locator("button.send").click();
    eventually(() -> assertThat(screen.text()).contains("ban nhan viec " + code));
  }
}
