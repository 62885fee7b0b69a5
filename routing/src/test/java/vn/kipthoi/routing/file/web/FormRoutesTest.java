package vn.kipthoi.routing.file.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.file.web.FormsByHand.body;
import static vn.kipthoi.routing.file.web.FormsByHand.fields;
import static vn.kipthoi.routing.file.web.FormsByHand.json;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;

class FormRoutesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private FiledCase filed;
  private FormsByHand by;
  private FileServed served;

  @BeforeEach
  void aCase() {
    filed = new FiledCase(fresh);
    by = new FormsByHand(filed);
    served = by.served;
  }

  @AfterEach
  void close() {
    by.close();
    filed.close();
  }

  @Test
  void beginsWithWhatTheReportSaidAndWithoutWhoReported() {
    var draft = by.show("lan", "01");

    assertThat(draft.getLong("version")).isZero();
    var answers = draft.getJsonObject("answers");
    assertThat(answers.getString("childName")).isEqualTo(FiledCase.CHILD);
    assertThat(answers.getString("heardAt")).isEqualTo("2026-11-22T09:00");
    assertThat(answers.getString("source")).isEqualTo("phone");
    assertThat(answers.getString("place")).isEqualTo("gần chợ");
    assertThat(answers.containsKey("childNow")).isFalse();
    assertThat(answers.getJsonArray("harms").getJsonObject(0).getString("harm"))
        .isEqualTo("VIO.PHYS");
    assertThat(answers.encode()).doesNotContain(FiledCase.REPORTER);
    assertThat(filed.journal()).contains("form-draft-read");
  }

  @Test
  void savesFieldByFieldAndKeepsTheRest() {
    var first = by.save("lan", "01", 0, json("fatherJob", "thợ xây"));
    var second = by.save("minh", "01", 1, json("motherJob", "công nhân").put("fatherAge", 41));

    assertThat(first.getLong("version")).isEqualTo(1);
    assertThat(second.getLong("version")).isEqualTo(2);
    var answers = by.show("lan", "01").getJsonObject("answers");
    assertThat(answers.getString("fatherJob")).isEqualTo("thợ xây");
    assertThat(answers.getString("motherJob")).isEqualTo("công nhân");
    assertThat(answers.getString("fatherAge")).isEqualTo("41");
    assertThat(answers.getString("childName")).isEqualTo(FiledCase.CHILD);
    by.save("lan", "01", 2, new JsonObject().putNull("fatherJob"));
    assertThat(by.show("lan", "01").getJsonObject("answers").containsKey("fatherJob"))
        .isFalse();
  }

  @Test
  void tellsWhoeverComesSecondWhoSavedAndWhat() {
    by.save("lan", "01", 0, json("fatherJob", "thợ xây"));

    var answer = served.patch("minh", by.form("01"), body(0, json("fatherJob", "tài xế")));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .isEqualTo("application/problem+json");
    var current = new JsonObject(answer.body()).getJsonObject("current");
    assertThat(current.getLong("version")).isEqualTo(1);
    assertThat(current.getString("savedBy")).isEqualTo("Nguyễn Thị lan");
    assertThat(current.getString("savedAt")).isEqualTo("2026-11-22T02:00:00Z");
    assertThat(current.getJsonObject("answers").getString("fatherJob")).isEqualTo("thợ xây");
  }

  @Test
  void namesEveryFieldThatKeepsAFormFromBeingSubmitted() {
    var draft = by.save(
        "lan",
        "01",
        0,
        json("age", "17x")
            .put("heardAt", "2026-11-23T09:00")
            .put("sex", "boy")
            .put("harms", new JsonArray().add(json("harm", "VIO.PHYS").put("stage", "proved"))));

    var answer = by.submit("lan", "01", draft);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(answer.body()))
        .contains(
            "age",
            "heardAt",
            "sex",
            "harms.0.stage",
            "harms.0.event",
            "reporterAgrees",
            "childNow",
            "subject",
            "consequences",
            "caregiver",
            "actions")
        .doesNotContain("reporterName", "fatherName", "notes");
    assertThat(by.show("lan", "01").getJsonObject("answers").getString("age")).isEqualTo("17x");
  }

  @Test
  void refusesWhatNoFormHas() {
    var answer = served.patch(
        "lan",
        by.form("01"),
        body(0, json("nickname", "Na").put("harms", "VIO").put("childName", new JsonObject())));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(answer.body())).containsExactlyInAnyOrder("nickname", "harms", "childName");
    assertThat(served.get("lan", by.form("08")).statusCode()).isEqualTo(404);
    assertThat(served.patch("lan", by.form("01"), json("version", 0)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void weighsHarmAgainstProtectionAndSaysHow() {
    var draft = by.save(
        "lan",
        "02",
        0,
        json("h1", "high")
            .put("h2", "unknown")
            .put("h3", "low")
            .put("h4", "medium")
            .put("p1", "low")
            .put("p2", "medium")
            .put("p3", "medium")
            .put("p4", "high")
            .put("p5", "medium"));

    var weighing = draft.getJsonObject("weighing");
    assertThat(weighing.getString("harmLevel")).isEqualTo("high");
    assertThat(weighing.getString("protectionLevel")).isEqualTo("medium");
    assertThat(weighing.getBoolean("asksForIntervention")).isTrue();
    assertThat(weighing.getString("because")).contains("2 cao").contains("chưa rõ");
  }

  @Test
  void countsTheSameWordsOnceWhenTheirAnswerWasLost() {
    by.save("lan", "01", 0, json("fatherJob", "thợ xây"));

    var again = by.save("lan", "01", 0, json("fatherJob", "thợ xây"));

    assertThat(again.getLong("version")).isEqualTo(1);
    assertThat(filed.journal()).containsOnlyOnce("form-draft-saved");
    var other = served.patch("lan", by.form("01"), body(0, json("fatherJob", "tài xế")));
    assertThat(other.statusCode()).isEqualTo(409);
  }
}
