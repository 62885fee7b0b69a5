package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.testkit.FreshDatabase;

/** The public report speaks to a child as to a child, and takes every text as text. */
class PublicVoiceTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static Served served;

  @BeforeAll
  static void serve() {
    var bench = Bench.on(database, Drafts.PLACES);
    served = new Served(
        bench,
        Set.of(),
        shell ->
            new PublicReportPages(bench.reception(), bench.places(), bench.clock()).mount(shell));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "child | Bây giờ em có an toàn không?",
        "other_child | Bạn ấy có đang gặp nguy hiểm",
        "adult | Trẻ có đang gặp nguy hiểm",
        "nobody-known | Trẻ có đang gặp nguy hiểm",
      })
  void speaksToWhoeverItIs(String who, String question) {
    assertThat(post("who", "next", Map.of("who", who)).body()).contains(question);
  }

  @Test
  void saysEmToAChildOnEveryPageAndNeverBan() {
    var fields = Map.of("who", "child", "dangerNow", "yes", "concern", "x", "place.text", "chợ");
    for (var step : new String[] {"who", "danger", "story", "place", "contact"}) {
      var shown = main(post(step, "next", fields));

      assertThat(shown).as(step).doesNotContainPattern("[Bb]ạn (?!học|khác|mới)");
    }
  }

  @Test
  void callsFirstOfAllForWhoeverIsAfraid() {
    var page =
        post("danger", "next", Map.of("who", "child", "dangerNow", "yes")).body();

    assertThat(page.indexOf("class=\"call-first\"")).isBetween(0, page.indexOf("<h1"));
    assertThat(page).contains("href=\"tel:111\"", "href=\"tel:113\"");
  }

  @Test
  void letsEveryQuestionThatNobodyNeedsBeSkipped() {
    var afterDanger =
        post("danger", "skip", Map.of("who", "adult", "dangerNow", "yes")).body();
    var afterContact = post(
            "contact",
            "skip",
            Map.of("concern", "x", "place.text", "chợ", "reporter.phone", "what is this"))
        .body();

    assertThat(afterDanger).contains("Câu 3 trong 5").doesNotContain("name=\"dangerNow\"");
    assertThat(afterContact).contains("Xem lại rồi gửi").doesNotContain("what is this");
  }

  @Test
  void sendsWhatAChildSaidOfItselfAsAChilds() {
    var page = post("contact", "next", Map.of("who", "child", "concern", "x", "place.text", "y"));

    assertThat(page.body()).contains("name=\"reporter.kind\" value=\"child\"");
    assertThat(post("contact", "next", Map.of("who", "adult", "reporter.kind", "child"))
            .body())
        .doesNotContain("name=\"reporter.kind\" value=\"child\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000\u0001\u001b[31m",
        "\u202egnp.exe\u202c \u2066\u2069",
        "Z\u0334\u0353a\u0322\u0329lgo\u0338\u034e",
        "👨‍👩‍👧‍👦 ﷽ \ud83d",
        "\"'><img src=x onerror=alert(1)>",
        "${7*7} {{7*7}} {0}",
        "\r\nSet-Cookie: a=b\r\n"
      })
  void takesEveryTextAsText(String hostile) {
    var fields = new HashMap<String, String>();
    fields.put("concern", hostile + " khóc");
    fields.put("place.text", hostile + " chợ");
    fields.put("child.name", hostile);
    fields.put("dangerNow", hostile);
    fields.put("who", hostile);

    var check = post("contact", "next", fields);
    var sent = post("check", "send", fields);

    assertThat(check.statusCode()).isIn(200, 422);
    assertThat(sent.statusCode()).isIn(200, 422);
    assertThat(check.body() + sent.body()).doesNotContain("<img src=x", " 49 ");
    assertThat(check.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("a=b");
  }

  @Test
  void saysThatAVeryLongTextIsTooLongAndKeepsIt() {
    var long1 = "khóc ".repeat(2_100);

    var page = post("story", "next", Map.of("concern", long1));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("href=\"#concern\"", long1.strip(), "autofocus");
  }

  @Test
  void closesKindlyAndForgetsTheVisit() {
    var page = served.get("/het-gio");

    assertThat(page.body()).contains("Trang đã tự đóng", "Kể lại từ đầu", "tel:111");
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
  }

  private static String main(HttpResponse<String> page) {
    var body = page.body();
    var shown = body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    return shown.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private static HttpResponse<String> post(String step, String go, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("step", step);
    form.put("go", go);
    return served.postForm("/report", form);
  }
}
