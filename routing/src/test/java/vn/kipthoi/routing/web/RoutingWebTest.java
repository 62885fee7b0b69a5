package vn.kipthoi.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.testkit.FreshDatabase;

class RoutingWebTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private ToldCase work;

  @BeforeEach
  void start() {
    work = new ToldCase(fresh);
  }

  @AfterEach
  void stop() {
    work.close();
  }

  @Test
  void showsTheTeamWhatWasToldAndNotesThatTheyRead() {
    var answer = work.served.get("lan", work.path);

    var json = new JsonObject(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json.getString("unitName")).isEqualTo("Xã Lạc Thủy");
    assertThat(json.getJsonObject("report").getString("concern")).isEqualTo(Told.CONCERN);
    assertThat(json.getJsonArray("why").getString(0)).contains("Việc xảy ra ở Xã Lạc Thủy");
    assertThat(json.getJsonArray("deadlines")).hasSize(1);
    assertThat(work.station
            .row("select actor from platform.journal where action = 'case-read'")
            .getString("actor"))
        .isEqualTo(work.served.account("lan").toString());
  }

  @Test
  void showsTheProvinceItsCasesDeadlinesAndTeams() {
    assertThat(work.list("province", "/api/v1/cases", "cases")).hasSize(1);
    assertThat(work.list("province", "/api/v1/deadlines", "deadlines")).hasSize(1);
    assertThat(work.list("province", "/api/v1/teams", "teams")).hasSize(4);
    assertThat(work.list("lan", "/api/v1/teams", "teams")).hasSize(2);
    assertThat(work.list("nowhere", "/api/v1/teams", "teams")).isEmpty();
  }

  @Test
  void takesAnAcceptanceAndSaysWhatCameOfIt() {
    work.served.knows("minh", Role.TEAM_MEMBER, Optional.of("05392"), work.person(1));

    assertThat(outcome("lan", "{}")).isEqualTo("accepted");
    assertThat(outcome("lan", "{\"promise\":\"going-now\"}")).isEqualTo("accepted-before");
    assertThat(outcome("minh", "{}")).isEqualTo("taken-by-somebody-else");
    assertThat(outcome("province", "{}")).isEqualTo("not-theirs");
    assertThat(work.station.sweeps()).isZero();
  }

  @Test
  void wantsToKnowWhenSomebodyPromisesToGoLater() {
    assertThat(work.served
            .post("lan", work.path + "/acceptance", "{\"promise\":\"going-at\"}")
            .statusCode())
        .isEqualTo(422);
    assertThat(outcome("lan", "{\"promise\":\"going-at\",\"goingAt\":\"2026-11-22T03:30:00Z\"}"))
        .isEqualTo("accepted");
  }

  @Test
  void tellsTheStoryInPlainWordsOfBothLanguages() {
    work.clock.advance(Duration.ofMinutes(5));
    work.station.sweeps();
    work.served.knows(
        "leader",
        Role.TEAM_LEADER,
        Optional.of("05392"),
        Optional.of(work.station.onDuty(COMMUNE, "leader", 1).getFirst()));
    assertThat(outcome("leader", "{}")).isEqualTo("accepted");

    assertThat(texts(work.path + "/timeline"))
        .containsExactly(
            "Tổng đài nhận tin báo R-2026-000123. Mức độ: Khẩn cấp.",
            "Giao cho Xã Lạc Thủy.",
            "Báo cho nhóm bảo vệ trẻ em, Xã Lạc Thủy: Người 0, Người 1, Người 2.",
            "Quá hạn: nhóm bảo vệ trẻ em, Xã Lạc Thủy chưa ai nhận việc.",
            "Báo cho lãnh đạo, Xã Lạc Thủy: Người 0, Người 1, Người 2.",
            "Người 0 nhận việc (lãnh đạo, Xã Lạc Thủy).");
    assertThat(texts(work.path + "/timeline?lang=en"))
        .contains("Overdue: nobody of child-protection team, Xã Lạc Thủy has accepted.");
  }

  @Test
  void letsAPersonAcceptInTheInboxWithoutScripts() {
    var inbox = work.served.page("lan", "/inbox");
    assertThat(inbox.body())
        .contains(work.callOut.caseNumber().text())
        .contains("Tôi nhận việc này");

    var answered = work.served.postForm(
        "lan",
        "/inbox",
        Map.of(
            "_form", hidden(inbox.body(), "_form"),
            "case", work.callOut.caseNumber().text(),
            "deadline", work.callOut.deadline().id().toString(),
            "promise", "going-now"));

    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(answered.body()).contains("Đồng hồ “Nhận việc” đã dừng").contains("Bạn đang giữ");
  }

  @Test
  void takesNoAnswerFromAFormThatIsNotOurs() {
    var answered = work.served.postForm(
        "lan",
        "/inbox",
        Map.of(
            "case",
            work.callOut.caseNumber().text(),
            "deadline",
            work.callOut.deadline().id().toString()));

    assertThat(answered.statusCode()).isEqualTo(403);
    assertThat(work.station.rows("select from routing.answers")).isEmpty();
  }

  @Test
  void showsOnTheBoardWhatIsDueNext() {
    work.station.onDuty(SISTER, "team", 1);
    var later = work.station.hears(new Locality.Determined(SISTER), Priority.P2);
    work.station.reads();
    var next = work.station.told(later).getFirst().caseNumber().text();

    var board = work.served.page("province", "/board").body();

    assertThat(board.indexOf(work.callOut.caseNumber().text()))
        .isPositive()
        .isLessThan(board.indexOf(next));
    assertThat(work.served.page("lan", "/board").body()).doesNotContain(next);
  }

  @Test
  void sendsTheListAgainWhenSomebodyAccepts() {
    try (var lines = work.served.stream("province", "/api/v1/deadlines/stream")) {
      var data = lines.filter(line -> line.startsWith("data: ")).iterator();
      assertThat(data.next()).contains(work.callOut.caseNumber().text());

      assertThat(outcome("lan", "{}")).isEqualTo("accepted");

      assertThat(data.next()).isEqualTo("data: []");
    }
  }

  @Test
  void showsACaseAsAPageInBothLanguages() {
    var page = work.served.page("lan", "/cases/" + work.callOut.caseNumber());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(Told.CONCERN).contains("Bé An, 9 tuổi");
    assertThat(work.served
            .page("lan", "/cases/" + work.callOut.caseNumber() + "?lang=en")
            .body())
        .contains("What was told");
  }

  private String outcome(String token, String body) {
    var answer = work.served.post(token, work.path + "/acceptance", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body()).getString("outcome");
  }

  private List<String> texts(String way) {
    return work.list("lan", way, "entries").stream()
        .map(entry -> ((JsonObject) entry).getString("text"))
        .toList();
  }

  private static String hidden(String html, String name) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
