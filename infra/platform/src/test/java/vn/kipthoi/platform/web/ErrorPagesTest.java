package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What people are told when something went wrong: what, why, and what to do now. */
class ErrorPagesTest {

  private static final String LEADER = "kipthoi-session=team_leader";
  private static final String OPERATOR = "kipthoi-session=operator";
  private static final String BROWSER = "text/html";

  @RegisterExtension
  static final ThingShell things = new ThingShell();

  @Test
  void saysWhoMaySeeAPageAndAsWhomOneIsSignedIn() {
    var page = things.get("/inbox", "Cookie", OPERATOR, "Accept", BROWSER).body();

    assertThat(page)
        .contains("người của đội xã, đội trưởng", "Bạn đang đăng nhập", "người trực tổng đài");
  }

  @ParameterizedTest
  @CsvSource({
    "/fails/400, 400, Chưa có gì được thay đổi",
    "/fails/413, 413, gửi ít hơn",
    "/fails/429, 429, Hãy đợi 40 giây",
    "/fails/503, 503, Thử lại sau một phút",
    "/nowhere, 404, gõ nhầm",
  })
  void saysWhatToDoNow(String path, int status, String advice) {
    var answer = things.get(path, "Accept", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(advice, "Mã lỗi " + status, "tel:111", "Thoát nhanh");
  }

  @Test
  void tellsWhoeverIsSignedInThatACaseMayLieOutsideOfTheirScope() {
    var page = things.get("/cases/KT-1", "Cookie", LEADER, "Accept", BROWSER).body();

    assertThat(page).contains("không thuộc phạm vi của bạn", "<body class=\"console\">");
  }

  @Test
  void saysThatAnAddressOpensOnlyByAButton() {
    var answer = things.get("/only-sent", "Accept", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("chỉ mở được từ một nút");
  }

  @Test
  void givesTheReferenceOfAnErrorThatStandsInTheLog() {
    var log = (Logger) LoggerFactory.getLogger(Failures.class);
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    log.addAppender(heard);
    try {
      var page = things.get("/fails/500", "Accept", BROWSER);
      var operation = things.get("/api/v1/things/7");

      assertThat(page.statusCode()).isEqualTo(500);
      var shown = page.body().replaceAll("(?s).*Mã tra lỗi</span> <b>([^<]+)</b>.*", "$1");
      var told = new JsonObject(operation.body()).getString("reference");
      assertThat(shown).matches("[2-9A-Z]{8}");
      assertThat(heard.list.stream().map(ErrorPagesTest::written).collect(Collectors.joining("\n")))
          .contains("reference=\"" + shown + "\"", "reference=\"" + told + "\"");
    } finally {
      log.detachAppender(heard);
    }
  }

  @Test
  void offersToAskAgainOnlyWhatWasAskedAndNotWhatWasSent() {
    assertThat(things.get("/fails/503?a=1", "Accept", BROWSER).body())
        .contains("href=\"/fails/503?a=1\"");
    assertThat(things.send("POST", "/fails/503", "", "Accept", BROWSER).body())
        .doesNotContain("Thử lại</a>");
  }

  @Test
  void speaksEnglishAsWell() {
    assertThat(things.get("/fails/429?lang=en", "Accept", BROWSER).body())
        .contains("Wait 40 seconds", "Error 429");
  }

  private static String written(ILoggingEvent event) {
    return String.valueOf(event.getKeyValuePairs());
  }
}
