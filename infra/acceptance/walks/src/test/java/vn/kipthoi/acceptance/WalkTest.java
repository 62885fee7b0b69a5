package vn.kipthoi.acceptance;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The walk that {@code infra/docs/architecture.md} opens with: a report comes in, the right team is
 * told, nobody answers, the next rung is told, somebody accepts, and it is quiet.
 */
class WalkTest {

  private static final String LAC_THUY = "05392";
  private static final String AREA = "A25-159";
  private static final String PHU_THO = "25";
  private static final Pattern CODE = Pattern.compile("\\b[2-9CDFGHJKMNPQRTVWX]{6}\\b");

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-11-22T01:00:00Z");

  private Phones phones;

  @BeforeEach
  void atTheDesk() {
    phones = hotline.phones();
  }

  @Test
  void tellsTheTeamOfTheCommuneThatTheCallerMeans() {
    var before = phones.all().size();

    hotline.caller().reportsByPage();

    eventually(() -> assertThat(phones.all()).hasSizeGreaterThan(before));
    assertThat(phones.all().subList(before, phones.all().size())).allSatisfy(text -> {
      assertThat(text.unitCode()).isEqualTo(LAC_THUY);
      assertThat(text.rung()).isEqualTo("team");
    });
  }

  @Test
  void tellsEachRungInItsTurnUntilSomebodyAccepts() {
    var code = reportedCase();

    nobodyAnswersFor(ofMinutes(5), "leader", LAC_THUY, code);
    nobodyAnswersFor(ofMinutes(5), "district", AREA, code);
    nobodyAnswersFor(ofMinutes(5), "province", PHU_THO, code);
    phones.reply(phones.expectText("province", PHU_THO, code).to(), "1");

    var told = textsAbout(code);
    anotherCaseGoesUpARung();
    assertThat(textsAbout(code)).as("texts after somebody accepted").isEqualTo(told);
  }

  @Test
  void tellsTheStoryInPlainWords() {
    var code = reportedCase();
    nobodyAnswersFor(ofMinutes(5), "leader", LAC_THUY, code);
    phones.reply(phones.expectText("leader", LAC_THUY, code).to(), "1 " + code);

    assertThat(story(code, "vi"))
        .containsSubsequence(
            "Tổng đài nhận tin báo R-",
            "Giao cho Xã Lạc Thủy",
            "Báo cho nhóm bảo vệ trẻ em, Xã Lạc Thủy",
            "Quá hạn",
            "Báo cho lãnh đạo, Xã Lạc Thủy",
            "nhận việc");
    assertThat(story(code, "en"))
        .containsSubsequence(
            "The hotline took report R-",
            "Assigned to Xã Lạc Thủy",
            "Told child-protection team, Xã Lạc Thủy",
            "Overdue",
            "Told leader, Xã Lạc Thủy",
            "accepted");
  }

  /** An operator takes a call, and the commune's team is texted; the code is that of its text. */
  private String reportedCase() {
    var before = phones.all().stream().map(Phones.Text::text).toList();
    new Caller(hotline.seated("operator")).reportsByProgram();
    eventually(() -> assertThat(phones.all()).hasSizeGreaterThan(before.size()));
    return phones.all().stream()
        .map(Phones.Text::text)
        .filter(text -> !before.contains(text))
        .map(WalkTest::codeIn)
        .findFirst()
        .orElseThrow();
  }

  /** When this has happened, the moment for anything else has passed too. */
  private void anotherCaseGoesUpARung() {
    hotline.clock().advance(ofMinutes(20));
    nobodyAnswersFor(ofMinutes(5), "leader", LAC_THUY, reportedCase());
  }

  private long textsAbout(String code) {
    return phones.all().stream().filter(text -> text.text().contains(code)).count();
  }

  private String story(String code, String language) {
    var path = "/api/v1/cases/%s/timeline?lang=%s".formatted(code, language);
    return hotline.web("team").json(path).getJsonArray("entries").stream()
        .map(entry -> ((JsonObject) entry).getString("text"))
        .collect(joining("\n"));
  }

  private void nobodyAnswersFor(Duration wait, String rung, String unit, String code) {
    hotline.clock().advance(wait.minus(ofMillis(1)));
    assertThat(phones.silent(rung, unit, code)).as("%s before its turn", rung).isTrue();
    hotline.clock().advance(ofMillis(1));
    assertThat(phones.expectText(rung, unit, code).sentAt())
        .isEqualTo(hotline.clock().instant());
  }

  private static String codeIn(String text) {
    return CODE.matcher(text).results().findFirst().orElseThrow().group();
  }
}
