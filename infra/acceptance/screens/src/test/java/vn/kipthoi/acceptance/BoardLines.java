package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.microsoft.playwright.Locator;
import java.util.List;

/** The lines of a board, as whoever sits before the screen finds them. */
final class BoardLines {

  private BoardLines() {}

  /** Down the lines, until this one is in hand. */
  static void takesInHand(Screen screen, String code) {
    row(screen, code).waitFor();
    for (var presses = codes(screen).size(); presses > 0; presses--) {
      screen.pressKey("j");
      if (inHand(screen).equals(code)) {
        return;
      }
    }
    throw new AssertionError("no key leads to " + code);
  }

  static void backOn(Screen screen, String code) {
    screen.page().waitForURL("**/board*");
    eventually(() -> assertThat(inHand(screen)).isEqualTo(code));
  }

  static String inHand(Screen screen) {
    var chosen = screen.find("tr.chosen a.code:focus");
    return chosen.count() == 0 ? "" : chosen.innerText();
  }

  static List<String> codes(Screen screen) {
    return screen.find("tr[data-line] a.code").allInnerTexts();
  }

  static Locator row(Screen screen, String code) {
    return screen
        .find("tr[data-line]:has(a.code:text-is('%s'))".formatted(code))
        .first();
  }

  static Locator bar(Screen screen) {
    return screen.find("[data-fresh-bar]");
  }

  static String said(Screen screen) {
    return screen.find("[data-said]").innerText();
  }
}
