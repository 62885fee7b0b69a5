package vn.kipthoi.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Objects;

/** Looks at one page after the other, and notes what is wrong with each instead of stopping there. */
final class Inspection {

  private static final int DESK = 1440;
  private static final List<Integer> PHONES = List.of(390, 320);
  private static final int HEIGHT = 844;

  /**
   * Everything that a person reads or hears of a page: text, and the names of fields and buttons; but
   * not what says that it is in another language, as the name of that language is.
   */
  private static final String SAID = """
      (() => {
        const all = [document.title];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode())
          if (walk.currentNode.parentElement.closest("[lang]") === document.documentElement)
            all.push(walk.currentNode.data.trim());
        for (const one of document.querySelectorAll("[aria-label],[placeholder],[title],[alt]"))
          for (const name of ["aria-label", "placeholder", "title", "alt"])
            all.push((one.getAttribute(name) ?? "").trim());
        return all.filter(text => text);
      })()
      """;

  private final Screen screen;
  private final List<String> findings;
  private final VietnameseTexts vietnamese = VietnameseTexts.ofTheHouse();
  private String where = "";

  Inspection(Screen screen, List<String> findings) {
    this.screen = screen;
    this.findings = findings;
    screen.page().onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        findings.add(where + ": console: " + message.text() + " " + message.location());
      }
    });
    screen.page().onPageError(error -> findings.add(where + ": script: " + error));
  }

  /** Whether a page stands there, and not a file to take away or a way to somewhere else. */
  boolean isPage(String path) {
    var answer = screen
        .page()
        .context()
        .request()
        .head(screen.address() + path, RequestOptions.create().setMaxRedirects(0));
    var type = answer.headers().getOrDefault("content-type", "");
    if (answer.status() >= 400) {
      findings.add(path + ": status " + answer.status());
    }
    return answer.status() == 200 && type.startsWith("text/html");
  }

  /** @param closely whether nobody has looked at a page of this kind before */
  void look(String path, boolean closely) {
    where = path;
    size(DESK);
    open(path, "vi");
    if (closely) {
      tried(() -> screen.meetsEverybody(where));
    }
    fits(DESK);
    PHONES.forEach(width -> {
      size(width);
      fits(width);
    });
    if (closely) {
      inEnglish(path);
    }
  }

  private void inEnglish(String path) {
    where = path + " in English";
    size(PHONES.getFirst());
    open(path + "?lang=en", "en");
    fits(PHONES.getFirst());
    for (var text : (List<?>) Objects.requireNonNull(screen.ask(SAID))) {
      vietnamese
          .in(text.toString())
          .ifPresent(told -> findings.add(where + ": is Vietnamese: " + told));
    }
    open(path, "vi");
  }

  private void open(String path, String language) {
    var answer = screen
        .page()
        .navigate(
            screen.address() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    if (answer.status() != 200) {
      findings.add(where + ": status " + answer.status());
    }
    var said = screen.ask("document.documentElement.lang + ' ' + document.title.trim().length");
    if (!Objects.toString(said).matches(language + " [1-9]\\d*")) {
      findings.add(where + ": language and length of the title: " + said);
    }
  }

  private void fits(int width) {
    tried(() -> screen.fits(where + " at " + width));
  }

  private void size(int width) {
    screen.page().setViewportSize(width, HEIGHT);
  }

  private void tried(Runnable check) {
    try {
      check.run();
    } catch (AssertionError found) {
      findings.add(String.valueOf(found.getMessage()));
    }
  }
}
