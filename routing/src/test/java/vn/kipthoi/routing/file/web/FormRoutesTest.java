package vn.kipthoi.routing.file.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.routing.file.desk.FormFollower;
import vn.kipthoi.testkit.FreshDatabase;

class FormRoutesTest {

  static final Set<String> OPERATIONS =
      Set.of("listForms", "showForm", "saveForm", "submitForm", "correctForm", "showSubmission");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private FiledCase filed;
  private FileServed served;

  @BeforeEach
  void aCase() {
    filed = new FiledCase(fresh);
    served = new FileServed(
        filed,
        OPERATIONS,
        shell -> new FormRoutes(
                filed.archive(),
                filed.forms(),
                filed.submissions(FormFollower.NONE),
                filed.caseDesk())
            .mount(shell));
  }

  @AfterEach
  void close() {
    served.close();
    filed.close();
  }

  @Test
  void beginsWithWhatTheReportSaidAndWithoutWhoReported() {
    var draft = show("lan", "01");

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
    var first = save("lan", "01", 0, json("fatherJob", "thợ xây"));
    var second = save("minh", "01", 1, json("motherJob", "công nhân").put("fatherAge", 41));

    assertThat(first.getLong("version")).isEqualTo(1);
    assertThat(second.getLong("version")).isEqualTo(2);
    var answers = show("lan", "01").getJsonObject("answers");
    assertThat(answers.getString("fatherJob")).isEqualTo("thợ xây");
    assertThat(answers.getString("motherJob")).isEqualTo("công nhân");
    assertThat(answers.getString("fatherAge")).isEqualTo("41");
    assertThat(answers.getString("childName")).isEqualTo(FiledCase.CHILD);
    save("lan", "01", 2, new JsonObject().putNull("fatherJob"));
    assertThat(show("lan", "01").getJsonObject("answers").containsKey("fatherJob"))
        .isFalse();
  }

  @Test
  void tellsWhoeverComesSecondWhoSavedAndWhat() {
    save("lan", "01", 0, json("fatherJob", "thợ xây"));

    var answer = served.patch("minh", form("01"), body(0, json("fatherJob", "tài xế")));

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
    var draft = save(
        "lan",
        "01",
        0,
        json("age", "17x")
            .put("heardAt", "2026-11-23T09:00")
            .put("sex", "boy")
            .put("harms", new JsonArray().add(json("harm", "VIO.PHYS").put("stage", "proved"))));

    var answer = submit("lan", "01", draft);

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
    assertThat(show("lan", "01").getJsonObject("answers").getString("age")).isEqualTo("17x");
  }

  @Test
  void refusesWhatNoFormHas() {
    var answer = served.patch(
        "lan",
        form("01"),
        body(0, json("nickname", "Na").put("harms", "VIO").put("childName", new JsonObject())));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(answer.body())).containsExactlyInAnyOrder("nickname", "harms", "childName");
    assertThat(served.get("lan", form("08")).statusCode()).isEqualTo(404);
    assertThat(served.patch("lan", form("01"), json("version", 0)).statusCode()).isEqualTo(400);
  }

  @Test
  void submitsOnceNumbersItAndAnswersTheSameWhenSentAgain() {
    var draft = whole("lan", "yes");

    var first = submit("lan", "01", draft);
    var again = submit("lan", "01", draft);

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
    var agreed = new JsonObject(submit("lan", "01", whole("lan", "yes")).body());
    var path = filed.path("/submissions/" + agreed.getString("submissionId"));

    assertThat(served.get("hotline", path).body()).contains(FiledCase.REPORTER);
    assertThat(served.get("minh", path).body()).doesNotContain(FiledCase.REPORTER);
    assertThat(new JsonObject(served.get("minh", path).body()).getBoolean("reporterSealed"))
        .isTrue();

    var other = new JsonObject(served
        .patch(
            "lan",
            form("01"),
            body(0, json("reporterAgrees", "no").put("reporterName", FiledCase.REPORTER)))
        .body());
    assertThat(other.encode()).doesNotContain(FiledCase.REPORTER);
  }

  @Test
  void correctsBySayingWhichOneAndWhyAndNeverTwice() {
    var first = new JsonObject(submit("lan", "01", whole("lan", "no")).body());
    var correction = new JsonObject()
        .put("submissionId", first.getString("submissionId"))
        .put("reason", "Ghi nhầm tuổi");

    assertThat(served
            .post(
                "lan",
                form("01") + "/correction",
                new JsonObject().put("submissionId", first.getString("submissionId")))
            .statusCode())
        .isEqualTo(422);
    var begun = served.post("lan", form("01") + "/correction", correction);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    var draft = new JsonObject(begun.body());
    assertThat(draft.getJsonObject("answers").getString("caregiver")).isEqualTo("bà ngoại");
    var changed = save("lan", "01", draft.getLong("version"), json("age", 8));
    var corrected = new JsonObject(submit("lan", "01", changed).body());

    assertThat(corrected.getInteger("revision")).isEqualTo(1);
    assertThat(corrected.getString("corrects")).isEqualTo(first.getString("submissionId"));
    assertThat(corrected.getString("number")).isEqualTo("02/2026/BC-UBND");
    assertThat(corrected.getString("reason")).isEqualTo("Ghi nhầm tuổi");
    assertThat(filed.timeline()).contains("form-corrected");
    var again = served.post("lan", form("01") + "/correction", correction);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(submissions("01").getJsonObject(0).getBoolean("replaced")).isTrue();
  }

  @Test
  void keepsTheFileFromWhoeverMayNotSeeTheCase() {
    for (var way : List.of("/forms", "/forms/01", "/submissions/" + UUID.randomUUID())) {
      assertThat(served.get("foreign", filed.path(way)).statusCode()).isEqualTo(404);
      assertThat(served.get("nowhere", filed.path(way)).statusCode()).isEqualTo(404);
      assertThat(served.get("admin", filed.path(way)).statusCode()).isEqualTo(403);
      assertThat(served.get("auditor", filed.path(way)).statusCode()).isEqualTo(403);
    }
    assertThat(served.patch("foreign", form("01"), body(0, json("notes", "x"))).statusCode())
        .isEqualTo(404);
    assertThat(filed.rows("select from routing.form_drafts")).isEmpty();
  }

  @Test
  void leavesNothingOfWhatWasWrittenInTheClear() {
    submit("lan", "01", whole("lan", "yes"));
    save("lan", "02", 0, json("harmNotes", "chim hoàng yến 7731"));

    assertThat(filed.dump())
        .doesNotContain(
            FiledCase.CHILD, FiledCase.REPORTER, "bà ngoại", "hoàng yến", "0912345678", "đã bế");
  }

  @Test
  void weighsHarmAgainstProtectionAndSaysHow() {
    var draft = save(
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

  private JsonObject whole(String token, String agrees) {
    return save(
        token,
        "01",
        0,
        json("reporterAgrees", agrees)
            .put("reporterName", FiledCase.REPORTER)
            .put("reporterPhone", "0912345678")
            .put("childNow", "unknown")
            .put("subject", new JsonArray().add("abused"))
            .put(
                "harms",
                new JsonArray()
                    .add(json("harm", "VIO.PHYS")
                        .put("stage", "suspected")
                        .put("event", "happened")))
            .put("consequences", "unknown")
            .put("caregiver", "bà ngoại")
            .put("actions", "đã bế cháu sang nhà hàng xóm"));
  }

  private String form(String form) {
    return filed.path("/forms/" + form);
  }

  private JsonObject show(String token, String form) {
    var answer = served.get(token, form(form));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  @CanIgnoreReturnValue
  private JsonObject save(String token, String form, long version, JsonObject answers) {
    var answer = served.patch(token, form(form), body(version, answers));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> submit(String token, String form, JsonObject draft) {
    return served.post(
        token,
        form(form) + "/submission",
        new JsonObject()
            .put("draftId", draft.getString("draftId"))
            .put("version", draft.getLong("version"))
            .put("caseVersion", filed.version()));
  }

  private JsonArray submissions(String form) {
    var forms =
        new JsonObject(served.get("lan", filed.path("/forms")).body()).getJsonArray("forms");
    return forms.stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("form").equals(form))
        .findFirst()
        .orElseThrow()
        .getJsonArray("submissions");
  }

  private static List<String> fields(String body) {
    return new JsonObject(body)
        .getJsonArray("errors").stream()
            .map(error -> ((JsonObject) error).getString("field"))
            .toList();
  }

  private static JsonObject body(long version, JsonObject answers) {
    return new JsonObject().put("version", version).put("answers", answers);
  }

  private static JsonObject json(String name, Object value) {
    return new JsonObject().put(name, value);
  }
}
