package vn.kipthoi.acceptance;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One child, reported three times: screened out, back by itself, and shown why it is so urgent. */
class RepeatedWalkTest {

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-11-22T01:00:00Z");

  private static int children;

  private String child;

  @BeforeEach
  void anotherChild() {
    children++;
    child = children == 1 ? "Nguyễn Thị Na" : "Trần Đức Khang";
  }

  @Test
  void bringsAScreenedOutCaseBackWithTheThirdReportOfTwelveMonths() {
    var first = caseOf(report());
    hand("operator", first).does("screening-out", Map.of("reason", "no_ground"));
    hand("shift-lead", first).does("closure/confirmation", Map.of());
    hotline.clock().advance(ofMinutes(10));

    var second = caseOf(report());
    passing(() -> assertThat(repeats()).isPositive());
    assertThat(state(first)).isEqualTo("screened-out");
    var third = caseOf(report());

    passing(() -> assertThat(state(first)).isEqualTo("routed"));
    assertThat(hand("operator", first).file().getString("priority")).isEqualTo("P2");
    assertThat(hand("operator", third).file().getString("priority")).isEqualTo("P2");
    passing(
        () -> assertThat(hand("operator", second).file().getString("priority")).isEqualTo("P2"));
    assertThat(hand("operator", first).clock("child-seen").state()).isEqualTo("open");
    assertThat(page("team", first, ""))
        .contains("Mở lại vì đã có từ ba tin tương tự trong 12 tháng.");
    assertThat(page("team", third, ""))
        .contains("đã có từ ba tin tương tự trong 12 tháng", "lần thứ ba trở lên");
  }

  @Test
  void showsWhatTriageFoundEachTimeAndWhoChangedItWhy() {
    var taken = report();
    var code = caseOf(taken);
    hand("operator", code).does("priority", Map.of("to", "P3", "reason", "Cháu gầy đi nhiều"));

    var before = page("team", code, "");
    assertThat(before)
        .contains("Vì sao ở mức độ này", "Phân loại khi tiếp nhận", "need-without-harm")
        .contains("Bộ quy tắc 2026-11-22.2", "Lần báo trong 12 tháng", "lần đầu")
        .contains("Lý do: Cháu gầy đi nhiều")
        .doesNotContain("Phân loại lại");
    assertThat(page("team", code, "?lang=en"))
        .contains("Why it is this urgent", "Needs help, because help is needed", "the first");

    var reporter = hotline.web().withReceipt(taken.getString("receipt"));
    var added = reporter.post("/api/v1/reports/messages", JsonObject.of("dangerNow", "yes"));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);

    eventually(() -> assertThat(page("team", code, ""))
        .contains("Phân loại lại vì người báo bổ sung", "danger-now"));
    var urgency = hand("team", code).file().getJsonObject("urgency");
    assertThat(urgency.getJsonArray("results")).hasSize(2);
    assertThat(urgency.getJsonArray("changes")).hasSize(2);
    assertThat(journal()).contains("triage-read");
  }

  /** That it was reported before may be read before its case is open: then it is read again later. */
  private static void passing(ThrowingRunnable assertion) {
    eventually(() -> {
      hotline.clock().advance(ofMillis(100));
      assertion.run();
    });
  }

  private JsonObject report() {
    var report = JsonObject.of(
        "channel",
        "phone",
        "dangerNow",
        "no",
        "place",
        JsonObject.of("unitCode", "05392", "text", "thôn Đồng Cầu", "where", "event"),
        "harms",
        new JsonArray().add("POLICY"),
        "child",
        JsonObject.of("name", child, "age", 12),
        "concern",
        "Cháu bỏ học, cần giấy khai sinh");
    var answer = hotline.seated("operator").post("/api/v1/reports", report);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.body());
  }

  private static String caseOf(JsonObject taken) {
    var sql = "select number from routing.cases where report_number = '%s'"
        .formatted(taken.getString("reportNumber"));
    eventually(() -> assertThat(strings(sql)).hasSize(1));
    return strings(sql).iterator().next();
  }

  private static int repeats() {
    return strings("select report::text as number from routing.repeats").size();
  }

  private static List<String> strings(String sql) {
    var found = new ArrayList<String>();
    await(hotline.database().pool().query(sql).execute())
        .forEach(row -> found.add(row.getString(0)));
    return found;
  }

  private static List<String> journal() {
    return strings("select action from platform.journal");
  }

  private static String state(String code) {
    return hand("operator", code).file().getString("state");
  }

  private static String page(String role, String code, String query) {
    return hotline.seated(role).get("/cases/" + code + query).body();
  }

  private static CaseHand hand(String role, String code) {
    return new CaseHand(hotline, role, code);
  }
}
