package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One person's browser window. */
final class Screen implements AutoCloseable {

  private static final List<String> WCAG_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final BrowserContext context;
  private Page page;
  private final String address;
  private final List<String> complaints = new ArrayList<>();

  private Screen(Browser browser, String address, Browser.NewContextOptions options) {
    this.address = address;
    this.context = browser.newContext(options.setLocale("vi-VN"));
    this.page = listened(context.newPage());
  }

  private Page listened(Page opened) {
    opened.onConsoleMessage(this::note);
    opened.onPageError(error -> complaints.add(error));
    return opened;
  }

  /** The tab that is looked at. */
  Page page() {
    return page;
  }

  /** Where the hotline answers. */
  String address() {
    return address;
  }

  void closeTab() {
    page.close();
  }

  /** Another tab of the same person, which is looked at from now on. */
  void newTab() {
    page = listened(context.newPage());
  }

  /** Every tab but the one that is looked at. */
  void closeOthers() {
    context.pages().stream().filter(tab -> tab != page).forEach(Page::close);
  }

  static Screen of(Browser browser, String address) {
    return new Screen(browser, address, new Browser.NewContextOptions());
  }

  /** A phone held upright. */
  static Screen ofPhone(Browser browser, String address, int width) {
    return new Screen(
        browser, address, new Browser.NewContextOptions().setViewportSize(width, 844));
  }

  /** The same, signed in as somebody was before, with nothing else kept of it. */
  static Screen ofPhone(Browser browser, String address, int width, String remembered) {
    var options =
        new Browser.NewContextOptions().setViewportSize(width, 844).setStorageState(remembered);
    return new Screen(browser, address, options);
  }

  static Screen withoutScripts(Browser browser, String address) {
    return new Screen(
        browser, address, new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  void open(String path) {
    var answer = page.navigate(address + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
  }

  void choose(String field, String value) {
    page.locator("input[name='%s'][value='%s']".formatted(field, value))
        .first()
        .check(new Locator.CheckOptions().setForce(true));
  }

  void write(String field, String text) {
    page.locator("[name='%s']:visible".formatted(field)).first().fill(text);
  }

  /** Presses the button that a person sees. */
  void press(String name, String value) {
    page.locator("button[name='%s'][value='%s']:not([aria-hidden]):visible".formatted(name, value))
        .first()
        .click();
  }

  /** A page of somebody else, as this machine would find it with a line to the world. */
  void knowsElsewhere(String site, String text) {
    context.route(
        site + "**",
        route -> route.fulfill(new Route.FulfillOptions()
            .setContentType("text/html")
            .setBody("<title>elsewhere</title><p>" + text)));
  }

  /** What is seen without scrolling, as a picture. */
  byte[] picture() {
    page.locator("main").waitFor();
    return page.screenshot();
  }

  /** Goes to it from where the page begins, as somebody without a mouse does. */
  void tabsTo(String selector) {
    for (var step = 0; step < 60 && !holdsFocus(selector); step++) {
      pressKey("Tab");
    }
    isOn(selector);
  }

  /** The hand of somebody who uses the keyboard is there. */
  void isOn(String selector) {
    eventually(() -> assertThat(holdsFocus(selector)).as("focus on " + selector).isTrue());
  }

  private boolean holdsFocus(String selector) {
    return Boolean.TRUE.equals(
        page.evaluate("(one) => document.activeElement.matches(one)", selector));
  }

  void pressKey(String key) {
    page.keyboard().press(key);
  }

  void goBack() {
    page.goBack();
  }

  /** The line is down for this browser, until it is back. */
  void drop() {
    context.setOffline(true);
  }

  /** Requests to these addresses do not arrive. */
  void cuts(String addresses) {
    page.route(addresses, Route::abort);
  }

  void reconnect() {
    context.setOffline(false);
  }

  void signIn(String username, String password) {
    open("/sign-in");
    write("username", username);
    write("password", password);
    page.locator("main button[type=submit], .sign-in button[type=submit]")
        .first()
        .click();
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  /** What the browser asks before it does this; the answer is no. */
  String declines(Runnable act) {
    var asked = new ArrayList<String>();
    page.onceDialog(dialog -> {
      asked.add(dialog.message());
      dialog.dismiss();
    });
    act.run();
    page.waitForCondition(() -> !asked.isEmpty());
    return asked.getFirst();
  }

  /** Opens whatever waits below its title. */
  void unfold() {
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
  }

  /** Where links lead. */
  List<String> addresses(String links) {
    return find(links).all().stream().map(link -> link.getAttribute("href")).toList();
  }

  /** Lets the pages of this browser show notifications. */
  void allowsNotifications() {
    context.grantPermissions(
        List.of("notifications"), new BrowserContext.GrantPermissionsOptions().setOrigin(address));
  }

  /** As another browser would be, from the next page on. */
  void behavesLike(String script) {
    context.addInitScript(script);
  }

  /** What keeps it from being installed, but for the window of a test, is nothing. */
  void isInstallable() {
    var tools = context.newCDPSession(page);
    assertThat(tools.send("Page.getAppManifest").getAsJsonArray("errors")).isEmpty();
    var errors = tools.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors");
    assertThat(errors.asList()).allMatch(error -> error.toString().contains("in-incognito"));
  }

  /** What a page says of itself by a script. */
  Object ask(String script) {
    return page.evaluate(script);
  }

  /** As whom this browser is signed in, for another one. */
  String remembered() {
    return context.storageState();
  }

  /** How many bytes come over the line when this page is opened, as they are sent. */
  int weighs(String path) {
    var seen = new ArrayList<Response>();
    Consumer<Response> remember = seen::add;
    page.onResponse(remember);
    open(path);
    page.waitForLoadState();
    page.offResponse(remember);
    return seen.stream()
        .filter(response -> !response.url().contains("/stream"))
        .mapToInt(response -> response.request().sizes().responseBodySize)
        .sum();
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  String text() {
    return page.locator("body").innerText();
  }

  /** Holds the page against WCAG 2.2 AA, as far as a program can. */
  void meetsEverybody(String where) {
    var found = new AxeBuilder(page)
        .withTags(WCAG_AA).analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream()
                .map(node ->
                    "%s: %s %s".formatted(rule.getId(), node.getHtml(), node.getFailureSummary())))
            .toList();
    assertThat(found).as("barriers on %s", where).isEmpty();
  }

  /** Nobody has to push the page sideways to read it. */
  void fits(String where) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s is as wide as the screen", where)
        .isEqualTo(true);
  }

  /** Nothing was refused by the content security policy, and no script failed. */
  void isQuiet() {
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error")) {
      complaints.add(message.text() + " " + message.location());
    }
  }
}
