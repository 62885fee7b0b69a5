package vn.kipthoi.acceptance;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

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
    hotline.caller().reportsByProgram();
    var code = codeOf(phones.expectText("team", LAC_THUY, ""));

    nobodyAnswersFor(ofMinutes(5), "leader", LAC_THUY, code);
    nobodyAnswersFor(ofMinutes(5), "district", AREA, code);
    nobodyAnswersFor(ofMinutes(5), "province", PHU_THO, code);

    phones.reply(phones.expectText("province", PHU_THO, code).to(), "1 " + code);
    var told = phones.all().size();
    hotline.clock().advance(Duration.ofHours(2));
    quietFor(code, told);
  }

  private void nobodyAnswersFor(Duration wait, String rung, String unit, String code) {
    hotline.clock().advance(wait.minus(ofMillis(1)));
    assertThat(phones.silent(rung, unit, code)).as("%s before its turn", rung).isTrue();
    hotline.clock().advance(ofMillis(1));
    assertThat(phones.expectText(rung, unit, code).sentAt())
        .isEqualTo(hotline.clock().instant());
  }

  private void quietFor(String code, int told) {}

  private static String codeOf(Phones.Text text) {
    return CODE.matcher(text.text()).results().findFirst().orElseThrow().group();
  }
}
