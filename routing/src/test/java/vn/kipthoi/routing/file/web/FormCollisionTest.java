package vn.kipthoi.routing.file.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.file.desk.FormActs;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.testkit.FreshDatabase;

/** Two people at one case: a form acts on the case that its writer had seen, or on none. */
class FormCollisionTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private FiledCase filed;
  private FileServed served;

  @BeforeEach
  void aCaseThatWasAccepted() {
    filed = new FiledCase(fresh);
    filed.accepted();
    var forms = filed.forms();
    var submissions = filed.submissions(new FormActs(filed.casework()));
    served = new FileServed(filed, FormsByHand.OPERATIONS, shell -> {
      new FormRoutes(filed.archive(), forms, submissions, filed.caseDesk()).mount(shell);
      new FormPages(filed.archive(), forms, submissions, filed.caseDesk()).mount(shell);
    });
  }

  @AfterEach
  void close() {
    served.close();
    filed.close();
  }

  @Test
  void submitsNothingToACaseThatSomebodyChangedMeanwhileAndSaysWho() {
    var draft = save();
    var seen = filed.version();
    changed();

    var answer = submit(draft, seen);

    assertThat(answer.statusCode()).isEqualTo(409);
    var told = new JsonObject(answer.body());
    assertThat(told.getString("type")).isEqualTo("urn:kipthoi:problem:case-changed");
    assertThat(told.getString("changedBy")).isEqualTo("lãnh đạo xã");
    assertThat(told.getString("state")).isEqualTo("acknowledged");
    assertThat(told.getLong("version")).isEqualTo(filed.version());
    assertThat(told.getJsonObject("current").getJsonObject("answers").getString("seenBy"))
        .isEqualTo("chị Lan");
    assertThat(filed.rows("select from routing.submitted_forms")).isEmpty();
    assertThat(filed.rows("select from routing.form_numbers")).isEmpty();
    assertThat(submit(draft, filed.version()).statusCode()).isEqualTo(201);
  }

  @Test
  void waitsForWhoeverIsAtTheCaseAndThenYields() {
    var draft = save();
    var seen = filed.version();
    var other = await(fresh.pool().getConnection());
    var open = await(other.begin());
    var done = await(filed.casework().perform(other, lowering()));

    var answer = CompletableFuture.supplyAsync(() -> submit(draft, seen));
    eventually(() -> assertThat(waiting()).isEqualTo(1));
    await(open.commit());
    await(other.close());

    assertThat(done).isInstanceOf(Performed.Done.class);
    assertThat(answer.join().statusCode()).isEqualTo(409);
    assertThat(answer.join().body()).contains("case-changed");
    assertThat(filed.rows("select from routing.submitted_forms")).isEmpty();
    assertThat(filed.rows("select from routing.form_drafts")).hasSize(1);
  }

  @Test
  void keepsTheDraftOnThePageAndSubmitsItOnASecondLook() {
    var _ = save();
    var review = served.page("lan", page()).body();
    changed();

    var refused = posts(review);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("Vụ việc đã được lãnh đạo xã thay đổi lúc 09:00")
        .contains("Bây giờ: Đã có người nhận")
        .contains("nhà bà ngoại");
    var again = posts(refused.body());
    assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
    assertThat(filed.rows("select from routing.submitted_forms")).hasSize(1);
  }

  @Test
  void ringsForOpenPagesOnceItIsSubmittedAndNotBefore() {
    var rung = new AtomicInteger();
    new Doorbell(fresh.vertx()).listen(Casework.CASE_CHANGED, rung::incrementAndGet);
    var draft = save();

    assertThat(submit(draft, filed.version() + 1).statusCode()).isEqualTo(409);
    assertThat(submit(draft, filed.version()).statusCode()).isEqualTo(201);

    eventually(() -> assertThat(rung).hasValue(1));
  }

  private void changed() {
    assertThat(await(filed.casework().perform(lowering()))).isInstanceOf(Performed.Done.class);
  }

  private Wish lowering() {
    var leader = new Viewer(
        served.account("minh"),
        "minh",
        "Nguyễn Thị minh",
        Role.TEAM_LEADER,
        Optional.of("05392"),
        Optional.empty());
    return new Wish(
        leader,
        CaseNumber.parse(filed.number()).orElseThrow(),
        filed.version(),
        Optional.empty(),
        new Weighing.ProposeLowering(Priority.P2, Personal.of("nhẹ hơn đã nghĩ")));
  }

  private JsonObject save() {
    var saved = served.patch(
        "lan",
        filed.path("/forms/02"),
        new JsonObject().put("version", 0).put("answers", FilledForms.assessment()));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    return new JsonObject(saved.body());
  }

  private HttpResponse<String> submit(JsonObject draft, long caseVersion) {
    return served.post(
        "lan",
        filed.path("/forms/02/submission"),
        new JsonObject()
            .put("draftId", draft.getString("draftId"))
            .put("version", draft.getLong("version"))
            .put("caseVersion", caseVersion));
  }

  private HttpResponse<String> posts(String page) {
    List<Entry<String, String>> fields = List.of(
        entry("_form", FileServed.formToken(page)),
        entry("draft", FileServed.hidden(page, "draft")),
        entry("version", FileServed.hidden(page, "version")),
        entry("caseVersion", FileServed.hidden(page, "caseVersion")),
        entry("then", "submit"));
    return served.postForm("lan", page(), fields);
  }

  private String page() {
    return "/cases/" + filed.number() + "/forms/02?step=review";
  }

  private int waiting() {
    return filed
        .rows("select count(*)::integer as n from pg_stat_activity"
            + " where wait_event_type = 'Lock' and datname = current_database()")
        .getFirst()
        .getInteger("n");
  }
}
