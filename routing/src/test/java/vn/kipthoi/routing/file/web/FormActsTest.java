package vn.kipthoi.routing.file.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.file.web.FilledForms.assessment;
import static vn.kipthoi.routing.file.web.FilledForms.needs;
import static vn.kipthoi.routing.file.web.FilledForms.plan;
import static vn.kipthoi.routing.file.web.FilledForms.review;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.routing.file.desk.FormActs;
import vn.kipthoi.testkit.FreshDatabase;

class FormActsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private FiledCase filed;
  private FileServed served;

  @BeforeEach
  void aCaseThatWasAccepted() {
    filed = new FiledCase(fresh);
    filed.accepted();
    var submissions = filed.submissions(new FormActs(filed.casework()));
    served = new FileServed(
        filed,
        FormsByHand.OPERATIONS,
        shell -> new FormRoutes(filed.archive(), filed.forms(), submissions, filed.caseDesk())
            .mount(shell));
  }

  @AfterEach
  void close() {
    served.close();
    filed.close();
  }

  @Test
  void assessesTheCaseInTheSameTransactionAsItsForm() {
    var answer = submit("lan", "02", assessment());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(state()).isEqualTo("assessed");
    assertThat(milestones()).contains("child-seen", "assessed", "crime-sign");
    assertThat(filed.timeline()).contains("form-submitted", "assessed", "crime-sign-noted");
    assertThat(filed.dump()).doesNotContain("vết bầm");
  }

  @Test
  void walksFromTheAssessmentToTheApprovedPlanAndTheSeparation() {
    done("lan", "02", assessment());
    done("lan", "03", needs());
    assertThat(state()).isEqualTo("needs");
    done("lan", "04", plan());
    assertThat(state()).isEqualTo("plan-submitted");
    done(
        "minh",
        "05",
        json("decision", "approved").put("effectiveOn", "2026-11-23").put("signer", "Chủ tịch"));
    assertThat(state()).isEqualTo("plan-approved");
    done(
        "minh",
        "07",
        json("grounds", "x")
            .put("from", "2026-11-22T09:00")
            .put("days", 10)
            .put("careKind", "kin")
            .put("carer", "bà ngoại")
            .put("carePlace", "xóm")
            .put("signer", "y"));
    done("lan", "06", review());

    assertThat(state()).isEqualTo("review");
    assertThat(milestones())
        .contains("plan-submitted", "plan-approved", "separation-begun", "reviewed");
    assertThat(filed.rows("select from routing.submitted_forms")).hasSize(6);
  }

  @Test
  void submitsNothingAndUsesNoNumberWhenTheCaseIsNotThere() {
    var draft = save("lan", "04", plan());

    var answer = send("lan", "04", draft);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("not-now").contains("bản nháp vẫn còn");
    assertThat(filed.rows("select from routing.submitted_forms")).isEmpty();
    assertThat(filed.rows("select from routing.form_numbers")).isEmpty();
    assertThat(filed.rows("select from routing.form_drafts")).hasSize(1);
    assertThat(filed.timeline()).doesNotContain("form-submitted", "plan-drafted");
  }

  @Test
  void letsNobodyDecideWhoIsNotTheChair() {
    done("lan", "02", assessment());
    done("lan", "03", needs());
    done("lan", "04", plan());

    var answer = submit(
        "lan",
        "05",
        json("decision", "approved").put("effectiveOn", "2026-11-23").put("signer", "tôi"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("not-your-part");
    assertThat(state()).isEqualTo("plan-submitted");
  }

  private void done(String token, String form, JsonObject answers) {
    var answer = submit(token, form, answers);
    assertThat(answer.statusCode()).as(form + " " + answer.body()).isEqualTo(201);
  }

  private HttpResponse<String> submit(String token, String form, JsonObject answers) {
    return send(token, form, save(token, form, answers));
  }

  private JsonObject save(String token, String form, JsonObject answers) {
    var saved = served.patch(
        token,
        filed.path("/forms/" + form),
        new JsonObject().put("version", 0).put("answers", answers));
    assertThat(saved.statusCode()).as(form + " " + saved.body()).isEqualTo(200);
    return new JsonObject(saved.body());
  }

  private HttpResponse<String> send(String token, String form, JsonObject draft) {
    return served.post(
        token,
        filed.path("/forms/" + form + "/submission"),
        new JsonObject()
            .put("draftId", draft.getString("draftId"))
            .put("version", draft.getLong("version"))
            .put("caseVersion", filed.version()));
  }

  private String state() {
    return filed
        .rows("select state from routing.cases where id = $1", filed.id().value())
        .getFirst()
        .getString("state");
  }

  private List<String> milestones() {
    return filed
        .rows(
            "select milestone from routing.milestones where case_id = $1",
            filed.id().value())
        .stream()
        .map(row -> row.getString("milestone"))
        .toList();
  }

  private static JsonObject json(String name, Object value) {
    return new JsonObject().put(name, value);
  }
}
