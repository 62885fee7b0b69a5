package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reporter comes back with the receipt, and the case hears of it. Eight in the morning. */
class ReporterTalkTest {

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-11-22T01:00:00Z");

  private Web reporter;
  private Web leader;
  private String number;

  @BeforeEach
  void aCaseThatCanWait() {
    leader = hotline.web("leader");
    var before = leader.json("/api/v1/cases").getJsonArray("cases").size();
    var taken = hotline.web().post("/api/v1/reports", calmReport());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    reporter = hotline.web().withReceipt(new JsonObject(taken.body()).getString("receipt"));
    eventually(
        () -> assertThat(leader.json("/api/v1/cases").getJsonArray("cases")).hasSize(before + 1));
    number = caseOf(new JsonObject(taken.body()).getString("reportNumber"));
  }

  @Test
  void raisesTheCaseAtOnceAndTellsItsTeam() {
    assertThat(shown().getString("priority")).isEqualTo("P2");

    add("{\"text\": \"Nó lại khóc\", \"dangerNow\": \"yes\"}");

    eventually(() -> assertThat(shown().getString("priority")).isEqualTo("P1"));
    assertThat(leader.json("/api/v1/additions").getJsonArray("caseNumbers")).contains(number);
    assertThat(leader.get("/cases/" + number).body())
        .contains("1 điều mới kể thêm", "Người báo tin kể thêm; mức độ từ P2 lên P1.");
    var talk = leader.json("/api/v1/cases/" + number + "/messages");
    assertThat(talk.encode()).contains("Nó lại khóc", "danger-now", "2026-11-22");
    assertThat(leader.json("/api/v1/additions").getJsonArray("caseNumbers")).doesNotContain(number);
  }

  @Test
  void neverLowersTheCaseByWhatIsAdded() {
    add("{\"dangerNow\": \"yes\"}");
    eventually(() -> assertThat(shown().getString("priority")).isEqualTo("P1"));

    add("{\"text\": \"ổn rồi\", \"dangerNow\": \"no\"}");

    eventually(() -> assertThat(talk().getJsonArray("messages")).hasSize(2));
    eventually(
        () -> assertThat(leader.get("/cases/" + number).body()).contains("Người báo tin kể thêm."));
    assertThat(shown().getString("priority")).isEqualTo("P1");
  }

  @Test
  void leavesAnAnswerThatSaysNothingToAStranger() {
    var naming = answer(JsonObject.of("text", "Đã gặp cháu Na ở nhà."));
    assertThat(naming.statusCode()).isEqualTo(422);
    assertThat(naming.body()).contains("nêu tên trẻ");
    assertThat(answer(JsonObject.of("text", " ")).statusCode()).isEqualTo(422);

    assertThat(answer(JsonObject.of("text", "Bạn cho biết thêm giờ nào nhé?")).statusCode())
        .isEqualTo(201);

    assertThat(reporter.json("/api/v1/reports/answers").encode())
        .contains("Bạn cho biết thêm giờ nào nhé?");
  }

  @Test
  void opensTheNumberOnlyAsLongAsTheReporterCallsItSafe() {
    var calls = "/api/v1/cases/" + number + "/calls";
    var opened = leader.post(calls, new JsonObject());
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).contains("+84912345678");
    assertThat(hotline.web("team").post(calls, new JsonObject()).statusCode()).isEqualTo(403);

    assertThat(reporter
            .put("/api/v1/reports/contact", JsonObject.of("mayCall", "no", "mayLeaveAnswers", true))
            .statusCode())
        .isEqualTo(204);

    var refused = leader.post(calls, new JsonObject());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).doesNotContain("+84912345678");
    assertThat(leader.get("/cases/" + number + "/reporter").body())
        .contains("Không được gọi")
        .doesNotContain("+84912345678");
  }

  @Test
  void countsTheOutcomeAsFeedback() {
    assertThat(answer(JsonObject.of("outcome", "looked_after")).statusCode()).isEqualTo(201);

    assertThat(milestones()).contains("feedback-given");
    assertThat(reporter.json("/api/v1/reports/answers").encode())
        .contains("Đã có người trực tiếp lo việc này.");
  }

  @Test
  void hidesTheTalkFromThoseWhoDoNotSeeTheCase() {
    hotline.caller().reportsIn("00004");
    eventually(() -> assertThat(casesIn("00004")).isNotEmpty());
    var elsewhere = casesIn("00004").getFirst();

    for (var path : new String[] {"/messages", "/calls", "/contact"}) {
      var address = "/api/v1/cases/" + elsewhere + path;
      var answer = switch (path) {
        case "/calls" -> leader.post(address, new JsonObject());
        case "/contact" -> leader.put(address, new JsonObject());
        default -> leader.get(address);
      };
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
  }

  private static JsonObject calmReport() {
    return JsonObject.of(
        "channel",
        "app",
        "dangerNow",
        "no",
        "concern",
        "Cháu hay khóc",
        "place",
        JsonObject.of("unitCode", "05392", "where", "home"),
        "child",
        JsonObject.of("name", "Nguyễn Thị Na", "age", 9),
        "reporter",
        JsonObject.of("phone", "0912 345 678", "safeToCall", "yes"));
  }

  @Test
  void tellsBothReportersOfTwoCasesThatWentTogether() {
    var first = reporter;
    var merged = number;
    aCaseThatCanWait();
    var version = leader.json("/api/v1/cases/" + merged).getLong("version");
    var went = leader.post(
        "/api/v1/cases/%s/merge".formatted(merged),
        JsonObject.of("into", number, "version", version, "reason", "Cùng một cháu"));
    assertThat(went.statusCode()).as(went.body()).isBetween(200, 201);

    assertThat(answer(JsonObject.of("outcome", "looked_after")).statusCode()).isEqualTo(201);

    for (var each : new Web[] {first, reporter}) {
      assertThat(each.json("/api/v1/reports/answers").encode())
          .contains("Đã có người trực tiếp lo việc này.");
    }
    assertThat(talk().getJsonArray("messages")).as("shown once").hasSize(1);
    var tooMuch = answer(JsonObject.of("text", "Cháu Na đã an toàn"));
    assertThat(tooMuch.statusCode()).as(tooMuch.body()).isEqualTo(422);
    assertThat(first.json("/api/v1/reports/answers").encode()).doesNotContain("Na đã");
  }

  private void add(String body) {
    var added = reporter.post("/api/v1/reports/messages", new JsonObject(body));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
  }

  private HttpResponse<String> answer(JsonObject body) {
    return leader.post("/api/v1/cases/" + number + "/messages", body);
  }

  private JsonObject talk() {
    return leader.json("/api/v1/cases/" + number + "/messages");
  }

  private JsonObject shown() {
    return leader.json("/api/v1/cases/" + number);
  }

  private String caseOf(String reportNumber) {
    return await(hotline
            .database()
            .pool()
            .query("select number from routing.cases where report_number = '%s'"
                .formatted(reportNumber))
            .execute())
        .iterator()
        .next()
        .getString("number");
  }

  private static List<String> casesIn(String unit) {
    return await(hotline
            .database()
            .pool()
            .query("select number from routing.cases where unit = '%s'".formatted(unit))
            .execute())
        .stream()
        .map(row -> row.getString("number"))
        .toList();
  }

  private String milestones() {
    return await(hotline
            .database()
            .pool()
            .query("select string_agg(milestone, ' ') as reached from routing.milestones"
                + " where case_id = (select id from routing.cases where number = '%s')"
                    .formatted(number))
            .execute())
        .iterator()
        .next()
        .getString("reached");
  }
}
