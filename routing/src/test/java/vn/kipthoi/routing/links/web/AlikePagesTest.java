package vn.kipthoi.routing.links.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;

/** Merging and linking on the page, whole without scripts. */
class AlikePagesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private AlikeServed served;

  @BeforeEach
  void twoCases() {
    served = new AlikeServed(fresh, fresh.clockAt("2026-11-22T02:00:00Z"));
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void mergesWithTheNumberAndAReason() {
    var answer = served.send(
        "leader",
        served.one,
        Map.of(
            "do", "merge",
            "into", served.other.text().toLowerCase(Locale.ROOT),
            "reason", "cùng một cháu",
            "version", "1"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(served.doubles.state(served.one)).isEqualTo("merged");
    assertThat(served.page("leader", served.one)).contains(served.other.text());
    assertThat(served.page("leader", served.other)).contains(served.one.text());
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    var answer = served.send(
        "leader",
        served.one,
        Map.of("do", "merge", "into", "KHÔNG-CÓ", "reason", "cùng một cháu", "version", "1"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("value=\"KHÔNG-CÓ\"", "cùng một cháu");
    assertThat(served.doubles.state(served.one)).isEqualTo("routed");
  }

  @Test
  void putsAHintAsideWithOneTapAndTakesThatBack() {
    served.recognised();
    assertThat(served.page("leader", served.one)).contains("Trẻ khác", served.other.text());

    var aside = served.send(
        "leader",
        served.one,
        Map.of(
            "do", "link",
            "to", served.other.text(),
            "kind", "not-the-same",
            "linkReason", "Đã xem gợi ý: đây là trẻ khác."));

    assertThat(aside.statusCode()).isEqualTo(303);
    var page = served.page("leader", served.one);
    assertThat(page).doesNotContain(">Trẻ khác</button>").contains("name=\"linkId\"");

    var link = page.replaceAll("(?s).*name=\"linkId\" value=\"([^\"]+)\".*", "$1");
    var back = served.send("leader", served.one, Map.of("do", "unlink", "linkId", link));
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(served.page("leader", served.one)).contains(">Trẻ khác</button>");
  }

  @Test
  void isNoPageForWhoeverDoesNotSeeTheCaseOrMayNotChangeIt() {
    assertThat(served.status("sister", served.one)).isEqualTo(404);
    assertThat(served.status("member", served.one)).isEqualTo(403);
  }
}
