package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody tells of a child, or comes back with a receipt, while no database can be reached. */
class PublicInTroubleTest {

  private static final String STORY = "Cháu bị đánh, cháu kêu khóc từ tối qua";
  private static final String ANOTHER_STORY = "Em ấy ở một mình đã hai ngày";
  private static final String MORE = "Sáng nay em ấy không đến lớp";

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime().overACable();

  @RegisterExtension
  static final Window window = new Window();

  @AfterEach
  void mend() {
    hotline.cable().mend();
  }

  @Test
  void takesAReportAndSaysTrulyThatNobodyWasToldYet() {
    try (var screen = phone()) {
      tellsAll(screen, STORY);
      hotline.cable().cut();
      screen.press("go", "send");
      screen.find(".receipt").waitFor();

      assertThat(screen.text())
          .contains("Đã giữ tin của bạn, nhưng chưa chuyển được", "chưa có ai được báo");
      assertThat(screen.addresses(".call-first a")).containsExactly("tel:111", "tel:113");
      screen.meetsEverybody("a report that is kept");
      screen.fits("a report that is kept");
      var receipt = screen.find(".receipt .digits").innerText();

      comesBack(screen, receipt);
      screen.find(".call-first").waitFor();
      assertThat(screen.text()).contains("trục trặc").doesNotContain("không đúng");
      assertThat(screen.addresses(".call-first a")).containsExactly("tel:111", "tel:113");
      screen.meetsEverybody("a receipt that cannot be looked up");
      screen.fits("a receipt that cannot be looked up");
      hotline.cable().mend();

      eventually(() -> {
        comesBack(screen, receipt);
        screen.find(".notice.state, .call-first, .error").first().waitFor();
        assertThat(screen.find(".notice.state").isVisible()).isTrue();
      });
      isReadByThoseWhoAnswer(STORY);
    }
  }

  @Test
  void keepsWhatSomebodyAddsUntilItCanBeSent() {
    try (var screen = phone()) {
      tellsAll(screen, ANOTHER_STORY);
      screen.press("go", "send");
      comesBack(screen, screen.find(".receipt .digits").innerText());
      screen.write("text", MORE);
      screen.choose("dangerNow", "yes");
      hotline.cable().cut();
      screen.press("go", "add");
      screen.find(".call-first").waitFor();

      assertThat(screen.text()).contains("trục trặc", "Chưa gửi được");
      assertThat(screen.find("[name=text]").inputValue()).isEqualTo(MORE);
      assertThat(screen.find("[name=dangerNow][value=yes]").isChecked()).isTrue();
      screen.meetsEverybody("an addition that could not be sent");
      screen.fits("an addition that could not be sent");
      hotline.cable().mend();

      eventually(() -> {
        screen.press("go", "add");
        screen.find(".notice.state, .call-first").first().waitFor();
        assertThat(screen.text()).contains("Đã nhận thêm");
      });
    }
  }

  private static void tellsAll(Screen screen, String story) {
    screen.open("/report");
    screen.choose("who", "adult");
    screen.press("go", "next");
    screen.choose("dangerNow", "yes");
    screen.press("go", "next");
    screen.write("concern", story);
    screen.press("go", "next");
    screen.write("place.text", Caller.SPOKEN_PLACE);
    screen.choose("place.where", "now");
    screen.press("go", "next");
    screen.choose("reporter.safeToCall", "no");
    screen.press("go", "next");
  }

  private static void comesBack(Screen screen, String receipt) {
    screen.open("/progress");
    screen.write("receipt", receipt);
    screen.find("main form .btn.pri").first().click();
    screen.page().waitForLoadState();
  }

  /** The newest text to a phone of the team leads to a case in which these words stand. */
  private static void isReadByThoseWhoAnswer(String words) {
    eventually(() -> {
      var code = hotline.phones().all().getLast().text().split("[ :]")[2];
      var told = new CaseHand(hotline, "team", code).file().getJsonObject("report");
      assertThat(told.getString("concern")).isEqualTo(words);
    });
  }

  private static Screen phone() {
    return Screen.ofPhone(window.browser(), hotline.address(), TeamPhone.WIDTH);
  }
}
