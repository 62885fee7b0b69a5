package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.intake.Progress;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.testkit.FreshDatabase;

class PublicReportPagesTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final Pattern DIGITS = Pattern.compile("class=\"digits\">([\\d ]+)<");

  private static Bench bench;
  private static Served served;

  @BeforeAll
  static void serve() {
    bench = Bench.on(database, Drafts.PLACES);
    served = new Served(bench, Set.of("findProgress"), shell -> {
      new PublicReportPages(bench.reception(), bench.places(), bench.clock()).mount(shell);
      var slowDown = new SlowDown(bench.vertx(), Duration.ofMillis(1));
      WhatBecameOfIt became = report -> Future.succeededFuture(Optional.of(told()));
      new ProgressRoutes(bench.back(), became, slowDown).mount(shell);
      new ReturnPages(bench.back(), became, slowDown).mount(shell);
    });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?lang=en", "/progress", "/progress?lang=en"})
  void offersTheNumbersToCallAndTheWayOutOnEveryPage(String path) {
    var page = served.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("href=\"tel:111\"", "href=\"tel:113\"", "href=\"/thoat\"");
  }

  @Test
  void asksForAnAmbulanceTooOnTheFirstPage() {
    assertThat(served.get("/").body()).contains("href=\"tel:115\"", "Bấm “Thoát nhanh”");
    assertThat(served.get("/report").body()).contains("Câu 1 trong 5");
  }

  @Test
  void carriesWhatWasTypedFromPageToPageAndPutsNothingIntoTheAddress() {
    var page = post("story", "next", filled());

    assertThat(page.uri().toString()).endsWith("/report");
    assertThat(page.body())
        .contains("Câu 4 trong 5")
        .contains("<input type=\"hidden\" name=\"concern\" value=\"Nghe bé khóc\">")
        .contains("<input type=\"hidden\" name=\"dangerNow\" value=\"yes\">");
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsWrong() {
    var page = post("place", "next", with("child.age", "forty"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("href=\"#child.age\"", "value=\"forty\"", "Hãy ghi bằng số.")
        .contains("value=\"bé An\"");
  }

  @Test
  void tellsNobodyOfQuestionsTheyHaveNotComeTo() {
    assertThat(post("danger", "next", Map.of("dangerNow", "no")).statusCode()).isEqualTo(200);
  }

  @Test
  void asksWhichCommuneAndChoosesNoneOfSeveral() {
    var page = post("contact", "next", filled());

    assertThat(page.body())
        .contains("Xã 05392, Phú Thọ", "Xã 05395, Phú Thọ", "Xã nào?", "Tôi không chắc")
        .doesNotContain("value=\"05392\" checked");
  }

  @Test
  void forgetsTheCommuneWhenThePlaceIsToldAnew() {
    var page = post("place", "next", with("place.unitCode", "05392"));

    assertThat(page.body()).doesNotContain("05392");
  }

  @Test
  void allowsNotToKnowWhere() {
    var page = post("place", "place-unknown", Map.of("concern", "x"));

    assertThat(page.body()).contains("Câu 5 trong 5", "value=\"Không biết ở đâu\"");
  }

  @Test
  void givesTheReceiptInFoursOnceTheReportIsTaken() {
    var page = post("check", "send", with("place.unitCode", "05392"));

    var report = report(page);
    assertThat(page.body()).contains("111 đã nhận tin của bạn", report.number().text());
    assertThat(report.account().child().age().orElseThrow().revealFor(Purpose.ROUTING))
        .isEqualTo(9);
    assertThat(report.enteredBy()).isEmpty();
  }

  @Test
  void takesOneReportWhenSendIsPressedTwice() {
    var first = post("check", "send", with("key", "a"));
    var second = post("check", "send", with("key", "a"));

    assertThat(report(second).id()).isEqualTo(report(first).id());
  }

  @Test
  void takesACorrectedStoryAsAReportOfItsOwn() {
    var first = post("check", "send", with("key", "b"));
    var corrected = new HashMap<>(with("key", "b"));
    corrected.put("concern", "Nghe bé khóc, và có người la hét");

    assertThat(report(post("check", "send", corrected)).id())
        .isNotEqualTo(report(first).id());
  }

  @Test
  void leadsBackToTheFirstPageWithSomethingWrongOnIt() {
    var page = post("check", "send", Map.of("dangerNow", "no"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Câu 3 trong 5", "name=\"then\" value=\"check\"");
  }

  @Test
  void showsWhatWasTypedAsText() {
    var page = post("contact", "next", with("concern", "<script>alert(1)</script>"));

    assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void tellsWhoeverHoldsTheReceiptHowFarItHasCome() {
    var receipt = receipt(post("check", "send", with("key", "c")));

    var page = served.postForm("/progress", Map.of("receipt", receipt.inFours()));
    var json =
        served.get("/api/v1/reports/progress", "Authorization", "Receipt " + receipt.digits());

    assertThat(page.body()).contains("Người có trách nhiệm đã được báo");
    assertThat(json.body())
        .isEqualTo(
            "{\"state\":\"told\",\"text\":\"Người có trách nhiệm đã được báo. Đang chờ họ nhận việc.\",\"answersWaiting\":0,\"pinNeeded\":false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Receipt 0000000000000000", "Receipt 12", "Receipt"})
  void answersEveryWrongReceiptInOneWay(String authorization) {
    var none = served.get("/api/v1/reports/progress");

    var wrong = served.get("/api/v1/reports/progress", "Authorization", authorization);

    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).isEqualTo(none.body());
  }

  private static Progress told() {
    return new Progress(
        Progress.State.TOLD, bench.clock().instant(), Optional.of("team"), Optional.empty());
  }

  private static Map<String, String> filled() {
    return Map.of(
        "dangerNow", "yes",
        "concern", "Nghe bé khóc",
        "harms", "VIO.PHYS",
        "suspect.relation", "step_parent",
        "place.text", "gần chợ",
        "child.name", "bé An",
        "child.age", "9",
        "reporter.phone", "0912 345 678",
        "reporter.safeToCall", "yes");
  }

  private static Map<String, String> with(String field, String value) {
    var fields = new HashMap<>(filled());
    fields.put(field, value);
    return fields;
  }

  private static HttpResponse<String> post(String step, String go, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("step", step);
    form.put("go", go);
    return served.postForm("/report", form);
  }

  private static Receipt receipt(HttpResponse<String> page) {
    var digits = DIGITS.matcher(page.body());
    assertThat(digits.find()).as(page.body()).isTrue();
    return Receipt.parse(digits.group(1)).orElseThrow();
  }

  private static Report report(HttpResponse<String> page) {
    var id = await(bench.file().withReceipt(receipt(page))).orElseThrow();
    return await(bench.file().find(id)).orElseThrow();
  }
}
