package vn.kipthoi.routing.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.casework.web.Desked.type;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class ActRoutesTest {

  static final String SEEN = "\"seenAt\":\"2026-11-22T03:00:00Z\",\"seenBy\":\"Chị Hà\","
      + "\"where\":\"nhà bà ngoại\",\"safe\":true";
  private static final String REASON = "\"reason\":\"cháu đã ổn\"";

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Desked desked;

  @BeforeEach
  void aCaseThatSomebodyAccepted() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    desked = new Desked(fresh, clock, Priority.P2);
    desked.worked.accepted();
    clock.advance(Duration.ofHours(2));
  }

  @AfterEach
  void close() {
    desked.close();
  }

  @Test
  void walksACaseFromAcceptanceToItsEnd() {
    walkToReview();
    assertThat(done("leader", "closure", SEEN + "," + REASON)).isEqualTo("review");
    assertThat(type(desked.does("leader", "closure/confirmation", "")))
        .isEqualTo("second-person-needed");
    assertThat(done("district", "closure/confirmation", "")).isEqualTo("closed");
    assertThat(desked.worked.milestones())
        .containsSubsequence(
            "received",
            "triaged",
            "acknowledged",
            "setting-out",
            "child-seen",
            "assessed",
            "emergency-decided",
            "plan-submitted",
            "plan-approved",
            "reviewed",
            "closed");

    assertThat(done("operator", "reopening", REASON)).isEqualTo("routed");
    assertThat(
            desked.worked.station.row("select accepted_by from routing.cases").getValue(0))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"P1,review", "P2,review", "P3,closed", "P4,closed"})
  void letsTheChairCloseAloneOnlyWhatIsNotUrgent(Priority priority, String becomes) {
    var _ = desked.worked.station.rows("update routing.cases set priority = $1", priority.name());
    walkToReview();

    assertThat(done("leader", "closure", SEEN + "," + REASON)).isEqualTo(becomes);
  }

  @Test
  void closesNothingWithoutASafeChild() {
    walkToReview();
    assertThat(type(desked.does("leader", "closure", SEEN.replace("true", "false") + "," + REASON)))
        .isEqualTo("child-not-seen-safe");
    assertThat(fields(desked.does("leader", "closure", REASON)))
        .containsExactlyInAnyOrder("seenAt", "seenBy", "where", "safe");

    var later = SEEN.replace("03:00", "03:30").replace("true", "false");
    assertThat(done("lan", "sightings", later)).isEqualTo("review");
    assertThat(type(desked.does("leader", "closure", SEEN + "," + REASON)))
        .isEqualTo("child-not-seen-safe");
  }

  @Test
  void tellsWhoWasFirst() {
    var seen = desked.worked.version();
    done("lan", "departure", "");

    var answer = desked.doesHavingSeen(seen, "minh", "departure", "");

    var json = new JsonObject(answer.body());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(type(answer)).isEqualTo("case-changed");
    assertThat(json.getString("changedBy")).isEqualTo("Người 0");
    assertThat(json.getString("changedAt")).isEqualTo(clock.instant().toString());
    assertThat(json.getString("state")).isEqualTo("verifying");
    assertThat(json.getLong("version")).isEqualTo(seen + 1);
  }

  @Test
  void saysTwiceWhatWasDoneOnce() {
    var seen = desked.worked.version();

    assertThat(again(desked.doesHavingSeen(seen, "lan", "departure", ""))).isFalse();
    assertThat(again(desked.doesHavingSeen(seen, "lan", "departure", ""))).isTrue();
    assertThat(desked.worked.version()).isEqualTo(seen + 1);
  }

  @Test
  void listsEveryMistakeByItsField() {
    var answer = desked.served.post(
        "lan",
        desked.path() + "/sightings",
        "{\"seenAt\":\"hôm qua\",\"seenBy\":\" \",\"safe\":\"maybe\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(answer)).containsExactly("seenAt", "seenBy", "where", "safe", "version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T01:59:59Z", "2026-11-22T04:00:01Z"})
  void believesNobodyWhoSawTheChildBeforeTheReportOrInTheFuture(String at) {
    var answer = desked.does("lan", "sightings", SEEN.replace("2026-11-22T03:00:00Z", at));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(answer)).containsExactly("seenAt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreign", "admin", "auditor"})
  void keepsOutWhoeverItIsNotFor(String who) {
    for (var resource : List.of("departure", "decision/waiver", "priority", "escalation")) {
      var status = desked.does(who, resource, REASON).statusCode();
      assertThat(status).as(resource).isIn(403, 404, 422);
    }
    assertThat(desked.served.page(who, desked.page() + "/acts/set-out").statusCode())
        .isIn(403, 404);
    assertThat(desked.worked.station.rows("select from routing.acts")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lan, decision/waiver plan/return groundlessness/refusal priority/confirmation",
    "operator, departure sightings decision/waiver groundlessness/refusal",
    "leader, groundlessness/refusal groundlessness/agreement",
    "province, departure sightings decision/waiver plan/return"
  })
  void asksEveryoneForTheirPartAlone(String who, String others) {
    for (var act : others.split(" ")) {
      assertThat(desked.does(who, act, REASON + "," + SEEN).statusCode())
          .as(act)
          .isEqualTo(403);
    }
  }

  @Test
  void letsAnybodyEscalateAndOnlyTheLevelThatWasAskedAnswer() {
    assertThat(done("operator", "escalation", REASON + ",\"level\":\"province\""))
        .isEqualTo("acknowledged");
    assertThat(type(desked.does("lan", "escalation", REASON + ",\"level\":\"district\"")))
        .isEqualTo("escalation-waits");
    assertThat(type(desked.does("district", "escalation/answer", "\"reply\":\"vâng\"")))
        .isEqualTo("not-asked");

    assertThat(done("province", "escalation/answer", "\"reply\":\"tôi gọi xã\""))
        .isEqualTo("acknowledged");
    assertThat(type(desked.does("province", "escalation/answer", "\"reply\":\"vâng\"")))
        .isEqualTo("no-escalation");
  }

  @Test
  void tellsEveryActInWordsAndWhatMayComeNext() {
    done("lan", "departure", "");
    done("lan", "priority", REASON + ",\"to\":\"P1\"");

    var timeline = desked.served.get("province", desked.path() + "/timeline").body();
    assertThat(timeline).contains("Đã lên đường đến chỗ trẻ.").contains("Người làm: Người 0.");
    assertThat(timeline).contains("Từ Gấp thành Khẩn cấp.").doesNotContain("cháu đã ổn");
    var english = desked.served.get("lan", desked.path() + "/timeline?lang=en").body();
    assertThat(english).contains("Set out to the child.").contains("From Urgent to");
    var life = new JsonObject(desked.served.get("lan", desked.path()).body()).getJsonObject("life");
    assertThat(life.getJsonArray("may"))
        .contains("assessCase", "escalateCase")
        .doesNotContain("setOut", "raisePriority", "approvePlan", "closeCase");
  }

  private void walkToReview() {
    done("lan", "departure", "");
    done("lan", "sightings", SEEN);
    done("lan", "assessment", "\"risk\":\"high\",\"groundless\":false,\"findings\":\"vết bầm\"");
    done("leader", "decision/waiver", REASON);
    done("lan", "needs", "\"metOn\":\"2026-11-24\",\"minutes\":\"5/BB\"");
    done("lan", "plan", "");
    done("lan", "plan/submission", "");
    done("leader", "plan/approval", "\"decision\":\"31/QĐ-UBND\"");
    done("lan", "plan/support", "");
    assertThat(done("lan", "review", "\"result\":\"close\",\"risk\":\"low\"")).isEqualTo("review");
  }

  @CanIgnoreReturnValue
  private String done(String who, String resource, String fields) {
    var answer = desked.does(who, resource, fields);
    assertThat(answer.statusCode()).as(resource + " " + answer.body()).isEqualTo(200);
    return new JsonObject(answer.body()).getString("state");
  }

  private static boolean again(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getBoolean("again");
  }

  private static List<String> fields(HttpResponse<String> answer) {
    return new JsonObject(answer.body())
        .getJsonArray("errors").stream()
            .map(error -> ((JsonObject) error).getString("field"))
            .toList();
  }
}
