package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators and a team do to its roster before a Tết, and to what is kept and to units. */
class AdminWalkTest {

  private static final String COMMUNE = "05392";
  private static final String NEIGHBOUR = "05395";
  private static final int GAP_BEFORE_THE_FIRST_WATCH = 1;

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2027-01-18T01:00:00Z");

  @RegisterExtension
  static final Window window = new Window();

  @Test
  void keepsARosterOverWeekLeaveAndTetWithoutScripts() {
    try (var screen = Screen.withoutScripts(window.browser(), hotline.address())) {
      signIn(screen, "administrator");
      var roster = first(screen, "/rosters?unit=" + NEIGHBOUR);
      screen.open(roster);
      screen.find("#tet button").click();
      assertThat(screen.find("#tet").innerText()).contains("Đã xác nhận");

      var people = people(screen);
      watch(screen, 0, "07:00", "19:00", people.get(0));
      assertThat(screen.find(".spell.gap").first().innerText()).contains("Trống");
      screen.find("#tet button").click();
      assertThat(screen.text()).contains("Lịch còn khoảng trống");

      watch(screen, 1, "19:00", "07:00", people.get(1));
      assertThat(screen.find(".spell.gap").count()).isLessThanOrEqualTo(GAP_BEFORE_THE_FIRST_WATCH);
      isAway(screen, people.get(0));
      screen.open(roster);
      assertThat(screen.find(".spell.gap").last().innerText()).contains("07:00");
      standsIn(screen, people.get(1), people.get(0));
      assertThat(screen.find(".spell.override").first().innerText()).contains("07:00");

      screen.find("#tet button").click();
      assertThat(screen.find("#tet").innerText()).contains("Đã xác nhận");
    }
  }

  @Test
  void asksForASwapByKeyboardAndTellsTheOtherByText() {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      signIn(screen, "team");
      screen.open("/rosters");
      var rosters = screen.addresses(".card table a");

      assertThat(rosters).anyMatch(roster -> swaps(screen, roster));
      eventually(() ->
          assertThat(hotline.phones().all()).anyMatch(text -> text.text().contains("TRUC THAY")));
    }
  }

  /** Nobody swaps with themselves, nor a watch of a team that is not theirs. */
  private static boolean swaps(Screen screen, String roster) {
    screen.open(roster);
    return screen.find("select[name='swap-person'] option").all().stream()
        .map(option -> option.getAttribute("value"))
        .filter(value -> !value.isEmpty())
        .toList()
        .stream()
        .anyMatch(person -> swapsWith(screen, person));
  }

  private static boolean swapsWith(Screen screen, String person) {
    var _ = screen.find("select[name='swap-person']").selectOption(person);
    screen.write("swap-from", "2027-01-19T07:00");
    screen.write("swap-until", "2027-01-19T19:00");
    screen.find("form[action$='/swap'] button").press("Enter");
    screen.page().waitForLoadState();
    return screen.find("#changes .tag").count() > 0;
  }

  @Test
  void changesAPeriodWithFourEyesAndHoldsACase() {
    var code = new Reporting(hotline).urgent();
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      signIn(screen, "administrator");
      screen.open("/admin/retention");
      screen.find("select[name=kind]").selectOption("non-case");
      screen.write("source", "Quyết định 12/QĐ");
      screen.find("form[action$='/period'] button").click();
      assertThat(screen.text()).contains("Ghi một số");
      assertThat(screen.find("[name=source]").inputValue()).isEqualTo("Quyết định 12/QĐ");
      screen.meetsEverybody("a period with an error");
      screen.write("months", "36");
      screen.find("form[action$='/period'] button").click();
      assertThat(screen.text()).contains("người khác phải duyệt").contains("3 năm");
      screen.write("number", code);
      screen.write("reference", "5/CV-TA");
      screen.find("form[action$='/hold'] button").click();
      assertThat(screen.text()).contains("Đã giữ lại").contains(code).contains("5/CV-TA");
      screen.meetsEverybody("a full page of retention");
    }
    try (var screen = Screen.withoutScripts(window.browser(), hotline.address())) {
      signIn(screen, "administrator2");
      screen.open("/admin/retention");
      screen.find("button[value=check]").click();
      assertThat(screen.text()).contains("Đã duyệt, chưa đến ngày");
    }
  }

  @Test
  void changesUnitsWithFourEyesAndSaysEveryFaultByLineAndField() {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      signIn(screen, "administrator");
      screen.open("/admin/unit-changes");
      screen.write("day", "2027-06-01");
      screen.write("code", NEIGHBOUR);
      screen.write("successor", COMMUNE);
      screen.find("button[value=line]").click();
      screen.find("button[value=look]").click();
      assertThat(screen.find(".faults").innerText()).contains("Nghị quyết").contains("Còn trống");
      assertThat(screen.find("[name=body]").inputValue()).contains("link," + NEIGHBOUR);
      screen.meetsEverybody("changes with faults");
      screen.fits("changes with faults");

      screen.write("body", merger());
      screen.find("button[value=look]").click();
      assertThat(screen.text()).contains("kết thúc").contains("Người trong lịch");
      assertThat(screen.find("button[value=check]").count()).isZero();
      screen.meetsEverybody("what a merger would do");
      screen.find("button[value=discard]").click();

      screen.open("/admin/unit-changes");
      screen.write("body", "2027-06-01,rename," + NEIGHBOUR + ",Tên Mới,12/NQ");
      screen.find("button[value=look]").click();
      screen.find("button[value=discard]").waitFor();
      var change = screen.page().url().replaceAll(".*(/admin/[^?]*).*", "$1");
      isMadeBySomebodyElse(change);
    }
  }

  private static void isMadeBySomebodyElse(String change) {
    try (var screen = Screen.withoutScripts(window.browser(), hotline.address())) {
      signIn(screen, "administrator2");
      screen.open(change);
      screen.find("button[value=check]").click();
      assertThat(screen.text()).contains("Đã ghi vào danh mục");
    }
  }

  private static String merger() {
    return "2027-06-01,end,%1$s,12/NQ\n2027-06-01,link,%1$s,%2$s,all,12/NQ\n"
        .formatted(NEIGHBOUR, COMMUNE);
  }

  private static void watch(Screen screen, int row, String from, String until, String person) {
    screen.find("input[name='r%d.days']".formatted(row)).all().forEach(Locator::check);
    screen.write("r%d.starts".formatted(row), from);
    screen.write("r%d.ends".formatted(row), until);
    var _ = screen.find("select[name='r%d.p0']".formatted(row)).selectOption(person);
    screen.find("form[action$='/week'] button").click();
  }

  private static void isAway(Screen screen, String person) {
    screen.open("/admin/people/" + person);
    screen.write("from", "2027-01-20T00:00");
    screen.write("until", "2027-01-21T00:00");
    screen.find("form[action$='/leave'] button").click();
  }

  private static void standsIn(Screen screen, String person, String insteadOf) {
    var _ = screen.find("select[name='change-person']").selectOption(person);
    var _ = screen.find("select[name='change-insteadOf']").selectOption(insteadOf);
    screen.write("change-from", "2027-01-20T07:00");
    screen.write("change-until", "2027-01-20T19:00");
    screen.find("form[action$='/change'] button").click();
  }

  private static List<String> people(Screen screen) {
    return screen.find("select[name='r0.p0'] option").all().stream()
        .map(option -> option.getAttribute("value"))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static void signIn(Screen screen, String who) {
    screen.signIn(who, hotline.password(who));
  }

  private static String first(Screen screen, String list) {
    screen.open(list);
    return screen.addresses(".card table a").getFirst();
  }
}
