package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.acceptance.BoardLines.backOn;
import static vn.kipthoi.acceptance.BoardLines.bar;
import static vn.kipthoi.acceptance.BoardLines.codes;
import static vn.kipthoi.acceptance.BoardLines.inHand;
import static vn.kipthoi.acceptance.BoardLines.row;
import static vn.kipthoi.acceptance.BoardLines.said;
import static vn.kipthoi.acceptance.BoardLines.takesInHand;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A supervisor's board in a real browser: by the keys, live without anything moving under the hand,
 * over a dropped line and a dead node, without scripts, and on every size of screen.
 */
class BoardWalkTest {

  private static final String LAC_THUY = "05392";

  /** With all lines of what is due next, and not the first of them only. */
  private static final String NEXT = "/board?zone=risk";

  /** Full, with one zone, with nothing that fits, with nothing at all, and what leads off it. */
  private static final List<String> PAGES = List.of(
      "/board",
      "/board?zone=over",
      "/board?step=plan",
      "/board?place=05395",
      "/board?lang=en",
      "/board/export",
      "/board/readiness",
      "/board/readiness?lang=en");

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @RegisterExtension
  static final Window window = new Window();

  private final Reporting reporting = new Reporting(hotline);

  @Test
  void doesEverythingAboutACaseWithOneKeyEach() {
    var code = aChildInDanger();
    try (var screen = province(1440)) {
      screen.open(NEXT);
      takesInHand(screen, code);
      screen.pressKey("n");
      eventually(() -> assertThat(said(screen)).contains("Đã nhắc", "về hồ sơ " + code));
      assertThat(inHand(screen)).isEqualTo(code);
      screen.pressKey("n");
      eventually(() -> assertThat(said(screen)).contains(code + " vừa được nhắc"));
      screen.pressKey("c");
      screen.find("[data-said] a[href^='tel:+84']:focus").waitFor();
      assertThat(said(screen)).contains("được ghi vào nhật ký");
      screen.meetsEverybody("a board that answers");

      screen.pressKey("e");
      screen.page().waitForURL("**/cases/%s/acts/escalate*".formatted(code));
      screen.goBack();
      backOn(screen, code);
      screen.pressKey("r");
      screen.page().waitForURL("**/cases/%s/handover*".formatted(code));
      screen.goBack();
      backOn(screen, code);
      screen.pressKey("Enter");
      screen.page().waitForURL("**/cases/" + code);
      assertThat(screen.text()).contains("Vì sao");
      screen.goBack();
      backOn(screen, code);
      screen.isQuiet();
    }
  }

  @Test
  void narrowsFindsAndListsTheKeysByTheKeyboard() {
    var code = aChildInDanger();
    try (var screen = province(1440)) {
      screen.open("/board");
      screen.pressKey("2");
      screen.page().waitForURL("**zone=risk**");
      assertThat(screen.find("a.zone[aria-current=true]").innerText()).contains("đang lọc");
      screen.find("[data-filters] [name=severity]").selectOption("P1");
      screen.page().waitForURL("**severity=P1**");
      assertThat(screen.page().url()).contains("zone=risk");
      assertThat(codes(screen)).contains(code);
      screen.pressKey("2");
      screen.page().waitForURL(url -> !url.contains("zone="));

      screen.pressKey("?");
      screen.find("dialog[open]").waitFor();
      screen.meetsEverybody("the list of keys");
      screen.pressKey("Escape");
      screen.find("[data-keys-on]").uncheck();
      screen.pressKey("j");
      assertThat(screen.find("tr.chosen").count()).isZero();
      screen.find("[data-keys-on]").check();
      screen.find("h1").click();

      screen.pressKey("/");
      screen.page().keyboard().type(code.toLowerCase(Locale.ROOT));
      screen.pressKey("Enter");
      screen.page().waitForURL("**/cases/" + code);
      screen.isQuiet();
    }
  }

  @Test
  void goesDownToACommuneAndBackUp() {
    aChildInDanger();
    try (var screen = province(1440)) {
      screen.open("/board");
      screen.find(".loads a").getByText("Lạc Thủy").first().click();
      screen.page().waitForURL("**place=" + LAC_THUY + "**");
      assertThat(screen.find(".crumbs").innerText()).contains("Lạc Thủy");
      screen.find(".crumbs a").first().click();
      screen.page().waitForURL("**place=25**");
      screen.isQuiet();
    }
  }

  @Test
  void bringsNewWorkWithoutMovingWhatIsUnderTheHand() {
    var held = aChildInDanger();
    try (var screen = province(1440)) {
      screen.open(NEXT);
      takesInHand(screen, held);
      var before = row(screen, held).boundingBox();
      var order = codes(screen);

      var arrived = aChildInDanger();
      eventually(() -> assertThat(bar(screen).innerText()).contains("việc mới"));
      assertThat(codes(screen)).isEqualTo(order).doesNotContain(arrived);
      assertThat(inHand(screen)).isEqualTo(held);
      reporting.accepts("team", LAC_THUY, held);
      eventually(() -> assertThat(row(screen, held).innerText()).contains("đã xong"));
      assertThat(codes(screen)).isEqualTo(order);
      assertThat(row(screen, held).boundingBox().y).isEqualTo(before.y);
      screen.meetsEverybody("a board with news behind its bar");

      bar(screen).click();
      row(screen, arrived).waitFor();
      assertThat(bar(screen).isVisible()).isFalse();
      screen.isQuiet();
    }
  }

  @Test
  void holdsStillUnderThePointerToo() {
    var pointed = aChildInDanger();
    try (var screen = province(1440)) {
      screen.open(NEXT);
      row(screen, pointed).hover();
      var order = codes(screen);
      var arrived = aChildInDanger();
      eventually(() -> assertThat(bar(screen).isVisible()).isTrue());
      assertThat(codes(screen)).isEqualTo(order);
      screen.find("h1").hover();

      eventually(() -> assertThat(codes(screen)).contains(arrived));
      assertThat(bar(screen).isVisible()).isFalse();
      screen.isQuiet();
    }
  }

  @Test
  void saysSinceWhenItIsOldOverADroppedLineAndCatchesUp() {
    var first = aChildInDanger();
    try (var screen = province(1440)) {
      screen.open(NEXT);
      takesInHand(screen, first);
      screen.drop();
      screen.find(".offline-strip:visible").waitFor();
      assertThat(screen.find(".offline-strip").innerText()).contains("Mất mạng từ", "có thể đã cũ");
      screen.pressKey("n");
      eventually(() -> assertThat(said(screen)).contains("Chưa gửi được"));
      var missed = aChildInDanger();
      screen.reconnect();

      eventually(() -> assertThat(bar(screen).isVisible()).isTrue());
      bar(screen).click();
      row(screen, missed).waitFor();
      assertThat(screen.find(".offline-strip").isVisible()).isFalse();
    }
  }

  @Test
  void goesOnWhenTheNodeBehindThePageDiesAndComesBack() throws Exception {
    aChildInDanger();
    try (var screen = province(1440)) {
      screen.open(NEXT);
      hotline.dies();
      screen.find(".offline-strip:visible").waitFor();
      var _ = screen.ask("window.ofTheSamePage = true");
      hotline.comesBack();
      var code = aChildInDanger();

      eventually(() -> assertThat(codes(screen)).contains(code));
      assertThat(screen.find(".offline-strip").isVisible()).isFalse();
      assertThat(screen.ask("window.ofTheSamePage === true")).isEqualTo(true);
    }
  }

  @Test
  void isWholeWithoutScripts() {
    var code = aChildInDanger();
    try (var screen = Screen.withoutScripts(window.browser(), hotline.address())) {
      screen.signIn("province", hotline.password("province"));
      screen.open(NEXT);
      screen.find("[data-filters] [name=severity]").selectOption("P1");
      screen.find("[data-filters] button").click();
      assertThat(screen.page().url()).contains("severity=P1");
      row(screen, code).locator("button[value=nudge]").click();
      assertThat(said(screen)).contains("Đã nhắc", code);
      row(screen, code).locator("button[value=call]").click();
      assertThat(screen.find("[data-said] a[href^='tel:']").count()).isOne();
      assertThat(screen.page().url()).contains("severity=P1");
      row(screen, code).locator("a[data-key=e]").click();
      assertThat(screen.page().url()).contains("/cases/%s/acts/escalate".formatted(code));
    }
  }

  @Test
  void exportsWhatItShowsByTheKeyboard() throws IOException {
    var code = aChildInDanger();
    try (var screen = province(1440)) {
      screen.open("/board?severity=P1&place=" + LAC_THUY);
      screen.pressKey("x");
      screen.page().waitForURL("**/board/export**");
      screen.choose("purpose", "meeting");
      screen.choose("format", "csv");
      screen.meetsEverybody("an export");
      var file = screen.page().waitForDownload(screen.find("main [type=submit]")::click);

      assertThat(Files.readString(file.path())).contains(code).doesNotContain("Cháu");
      eventually(() -> assertThat(screen.find("[data-progress]").innerText()).contains("Đã tải"));
      screen.isQuiet();
    }
  }

  @Test
  void fitsEveryScreenInEachState() {
    aChildInDanger();
    for (var width : List.of(320, 720, 1440)) {
      try (var screen = province(width)) {
        for (var path : PAGES) {
          screen.open(path);
          screen.fits("%s, %d wide".formatted(path, width));
          if (width != 720 && !path.contains("lang=en")) {
            screen.meetsEverybody("%s, %d wide".formatted(path, width));
          }
        }
        screen.isQuiet();
      }
    }
  }

  @CanIgnoreReturnValue
  private String aChildInDanger() {
    return reporting.urgent();
  }

  private static Screen province(int width) {
    var screen = Screen.ofPhone(window.browser(), hotline.address(), width);
    screen.signIn("province", hotline.password("province"));
    return screen;
  }
}
