package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Way;

/** The administration in a browser: by keyboard, without scripts, on a phone; and blind for cases. */
class AdminPagesTest {

  private static final String COMMUNE = "05392";
  private static final String NOTHING = "00000000-0000-0000-0000-000000000000";
  private static final String TOLD = "Cháu bị đánh, kêu khóc từ tối qua";
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final List<String> PAGES = List.of(
      "/admin",
      "/admin/units",
      "/admin/units?q=lac+thuy",
      "/admin/units/" + COMMUNE,
      "/admin/teams?unit=25",
      "/admin/people?unit=" + COMMUNE,
      "/rosters?unit=25",
      "/policies",
      "/calendar",
      "/admin/unit-changes",
      "/admin/retention",
      "/admin/accounts",
      "/admin/accounts/new");

  /** What comes after them would be shut to anybody. */
  private static final Set<String> ENDS_THE_SESSION =
      Set.of("closeSession", "/sign-out", "/account/sessions/end-all");

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2027-01-18T01:00:00Z");

  @RegisterExtension
  static final Window window = new Window();

  @Test
  void showsAnAdministratorNoCaseOnAnyWayToLookOrToChange() {
    var code = new Reporting(hotline).urgent();
    var administrator = hotline.web("administrator");
    var before = theCase(code);
    assertThat(before.encode()).contains(TOLD);
    var asked = hotline.ways().stream()
        .filter(way -> admits(way) && !ENDS_THE_SESSION.contains(way.name()))
        .filter(way -> !way.path().endsWith("/stream"))
        .toList();

    assertThat(asked).extracting(Way::method).contains(HttpMethod.GET, HttpMethod.POST);
    assertThat(asked).hasSizeGreaterThan(40);
    for (var way : asked) {
      assertThat(said(administrator, way, code))
          .as(way.toString())
          .doesNotContain(code)
          .doesNotContain(TOLD);
    }
    assertThat(administrator.isGone()).isFalse();
    assertThat(theCase(code).getInteger("version")).isEqualTo(before.getInteger("version"));
  }

  /** What comes back on a way that names the case wherever it can, but for that very name. */
  private static String said(Web administrator, Way way, String code) {
    var path =
        way.path().replaceAll(":(number|caseNumber|case)\\b", code).replaceAll(":\\w+", NOTHING);
    var answer = way.method().equals(HttpMethod.GET)
        ? administrator.get(path)
        : way.name().startsWith("/")
            ? administrator.post(path, List.copyOf(naming(code).entrySet()))
            : administrator.send(way.method().name(), path, JsonObject.mapFrom(naming(code)));
    return answer.body().replace(path, "").replace("value=\"" + code + "\"", "");
  }

  private static Map<String, String> naming(String code) {
    return Map.of(
        "number",
        code,
        "caseNumber",
        code,
        "case",
        code,
        "subject",
        code,
        "q",
        code,
        "version",
        "1");
  }

  private static JsonObject theCase(String code) {
    return hotline.seated("operator").json("/api/v1/cases/" + code);
  }

  @Test
  void isOpenToEverybodyOnADesk() {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      meetsEverywhere(screen);
    }
  }

  @Test
  void isOpenToEverybodyOnAPhone() {
    try (var screen = Screen.ofPhone(window.browser(), hotline.address(), 390)) {
      meetsEverywhere(screen);
    }
  }

  @Test
  void reachesWhatNeedsALookByKeyboardAlone() {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      screen.signIn("administrator", hotline.password("administrator"));
      screen.open("/admin");
      screen.find(".areas a[href='/rosters']").focus();
      screen.page().keyboard().press("Enter");
      screen.page().waitForURL("**/rosters");
      screen.find(".card table a").first().focus();
      screen.page().keyboard().press("Enter");
      screen.page().waitForURL(url -> url.contains("/rosters/"));
      var standing = screen.find("form[action$='/enlistment'] select");
      standing.focus();
      screen.page().keyboard().press("Tab");
      assertThat(screen.page().evaluate("document.activeElement.tagName")).isEqualTo("BUTTON");
      screen.isQuiet();
    }
  }

  @Test
  void takesSomebodyInWithoutScriptsAndVerifiesTheirNumber() {
    try (var screen = Screen.withoutScripts(window.browser(), hotline.address())) {
      screen.signIn("administrator", hotline.password("administrator"));
      screen.open("/admin/people?unit=" + COMMUNE);
      screen.write("name", "Người thử (minh hoạ)");
      screen.write("phone", "0912");
      screen.write("unitCode", COMMUNE);
      screen.find("#new button.pri").click();
      assertThat(screen.text()).contains("Đây không phải số điện thoại");
      assertThat(screen.find("#name").inputValue()).isEqualTo("Người thử (minh hoạ)");

      screen.write("phone", "0912 777 001");
      screen.find("#new button.pri").click();
      assertThat(screen.text()).contains("Chưa kiểm").doesNotContain("777 001");
      screen.find("form[action$='/code'] button").click();
      screen.write("code-" + channel(screen), sentCode());
      screen.find("form[action$='/verification'] button").click();

      assertThat(screen.text()).contains("Số đã được kiểm");
    }
  }

  private static void meetsEverywhere(Screen screen) {
    screen.signIn("administrator", hotline.password("administrator"));
    PAGES.forEach(path -> meets(screen, path));
    meets(screen, first(screen, "/admin/people?unit=" + COMMUNE, ".card table a"));
    meets(screen, first(screen, "/rosters?unit=" + COMMUNE, ".card table a"));
    screen.isQuiet();
  }

  private static String channel(Screen screen) {
    return screen.find("form[action$='/verification'] input[name=channel]").inputValue();
  }

  private static String sentCode() {
    eventually(() -> assertThat(shown()).contains("kiem so"));
    var found = CODE.matcher(shown());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** The text on the simulated phone that carries a code. */
  private static String shown() {
    return hotline.phones().all().stream()
        .map(Phones.Text::text)
        .filter(text -> text.contains("ma kiem so"))
        .findFirst()
        .orElse("");
  }

  private static String first(Screen screen, String list, String link) {
    screen.open(list);
    return screen.addresses(link).getFirst();
  }

  private static void meets(Screen screen, String path) {
    screen.open(path);
    screen.meetsEverybody(path);
    screen.fits(path);
  }

  /** What is open to the world tells an administrator nothing that it does not tell the world. */
  private static boolean admits(Way way) {
    return switch (way.access()) {
      case Access.Everyone() -> false;
      case Access.SignedInAs(var roles) -> roles.contains(Role.ADMINISTRATOR);
    };
  }
}
