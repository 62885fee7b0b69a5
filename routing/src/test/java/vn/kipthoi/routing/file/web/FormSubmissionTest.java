package vn.kipthoi.routing.file.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.file.web.FormsByHand.body;
import static vn.kipthoi.routing.file.web.FormsByHand.json;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;

class FormSubmissionTest {

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
  void submitsOnceNumbersItAndAnswersTheSameWhenSentAgain() {
    var draft = by.whole("lan", "yes");

    var first = by.submit("lan", "01", draft);
    var again = by.submit("lan", "01", draft);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    var form = new JsonObject(first.body());
    assertThat(form.getString("number")).isEqualTo("01/2026/BC-UBND");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(new JsonObject(again.body()).getString("submissionId"))
        .isEqualTo(form.getString("submissionId"));
    assertThat(filed.rows("select from routing.submitted_forms")).hasSize(1);
    assertThat(filed.timeline()).containsOnlyOnce("form-submitted");
    assertThat(filed.journal()).containsOnlyOnce("form-submitted");
  }

  @Test
  void showsWhoReportedToTheHotlineAloneAndKeepsItOnlyWhenTheyAgree() {
    var agreed = new JsonObject(by.submit("lan", "01", by.whole("lan", "yes")).body());
    var path = filed.path("/submissions/" + agreed.getString("submissionId"));

    assertThat(served.get("hotline", path).body()).contains(FiledCase.REPORTER);
    assertThat(served.get("minh", path).body()).doesNotContain(FiledCase.REPORTER);
    assertThat(new JsonObject(served.get("minh", path).body()).getBoolean("reporterSealed"))
        .isTrue();

    var other = new JsonObject(served
        .patch(
            "lan",
            by.form("01"),
            body(0, json("reporterAgrees", "no").put("reporterName", FiledCase.REPORTER)))
        .body());
    assertThat(other.encode()).doesNotContain(FiledCase.REPORTER);
  }

  @Test
  void correctsBySayingWhichOneAndWhyAndNeverTwice() {
    var first = new JsonObject(by.submit("lan", "01", by.whole("lan", "no")).body());
    var correction = new JsonObject()
        .put("submissionId", first.getString("submissionId"))
        .put("reason", "Ghi nhầm tuổi");

    assertThat(served
            .post(
                "lan",
                by.form("01") + "/correction",
                new JsonObject().put("submissionId", first.getString("submissionId")))
            .statusCode())
        .isEqualTo(422);
    var begun = served.post("lan", by.form("01") + "/correction", correction);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    var draft = new JsonObject(begun.body());
    assertThat(draft.getJsonObject("answers").getString("caregiver")).isEqualTo("bà ngoại");
    var changed = by.save("lan", "01", draft.getLong("version"), json("age", 8));
    var corrected = new JsonObject(by.submit("lan", "01", changed).body());

    assertThat(corrected.getInteger("revision")).isEqualTo(1);
    assertThat(corrected.getString("corrects")).isEqualTo(first.getString("submissionId"));
    assertThat(corrected.getString("number")).isEqualTo("02/2026/BC-UBND");
    assertThat(corrected.getString("reason")).isEqualTo("Ghi nhầm tuổi");
    assertThat(filed.timeline()).contains("form-corrected");
    var again = served.post("lan", by.form("01") + "/correction", correction);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(by.submissions("01").getJsonObject(0).getBoolean("replaced")).isTrue();
  }

  @Test
  void leavesNothingOfWhatWasWrittenInTheClear() {
    by.submit("lan", "01", by.whole("lan", "yes"));
    by.save("lan", "02", 0, json("harmNotes", "chim hoàng yến 7731"));

    assertThat(filed.dump())
        .doesNotContain(
            FiledCase.CHILD, FiledCase.REPORTER, "bà ngoại", "hoàng yến", "0912345678", "đã bế");
  }

  @Test
  void keepsTheFileFromWhoeverMayNotSeeTheCase() {
    for (var way : List.of("/forms", "/forms/01", "/submissions/" + UUID.randomUUID())) {
      assertThat(served.get("foreign", filed.path(way)).statusCode()).isEqualTo(404);
      assertThat(served.get("nowhere", filed.path(way)).statusCode()).isEqualTo(404);
      assertThat(served.get("admin", filed.path(way)).statusCode()).isEqualTo(403);
      assertThat(served.get("auditor", filed.path(way)).statusCode()).isEqualTo(403);
    }
    assertThat(
            served.patch("foreign", by.form("01"), body(0, json("notes", "x"))).statusCode())
        .isEqualTo(404);
    assertThat(filed.rows("select from routing.form_drafts")).isEmpty();
  }
}
