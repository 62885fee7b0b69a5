package vn.kipthoi.routing.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.casework.web.Desked.hidden;
import static vn.kipthoi.routing.casework.web.Desked.type;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.life.NonCaseReasons;
import vn.kipthoi.testkit.FreshDatabase;

/** What is no case ends for a reason of the closed list, and by the word of the shift lead. */
class ScreeningOutTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private Desked desked;

  @BeforeEach
  void aReportThatTurnsOutToBeNoCase() {
    desked = new Desked(fresh, fresh.clockAt("2026-11-22T02:00:00Z"), Priority.P3);
  }

  @AfterEach
  void close() {
    desked.close();
  }

  @ParameterizedTest
  @CsvSource({"prank,closed-non-case", "no_ground,screened-out"})
  void endsAsTheReasonSaysOnceTheShiftLeadAgrees(String reason, String becomes) {
    propose(reason);

    assertThat(desked.does("shift-lead", "closure/confirmation", "").statusCode())
        .isEqualTo(200);

    assertThat(desked.worked.state()).isEqualTo(becomes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"second", "lan", "leader"})
  void doesNotEndByTheWordOfAnybodyElse(String who) {
    propose("prank");

    var answer = desked.does(who, "closure/confirmation", "");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(type(answer)).isEqualTo("shift-lead-needed");
    assertThat(desked.worked.state()).isEqualTo("routed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"reason\":\"gọi cho vui\"", "\"reason\":7", "\"note\":\"cho vui\""})
  void takesNoReasonThatIsNotInTheList(String fields) {
    var answer = desked.does("operator", "screening-out", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    var error = new JsonObject(answer.body()).getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("field")).isEqualTo("reason");
    assertThat(desked.worked.state()).isEqualTo("routed");
  }

  @Test
  void namesTheReasonsThatThereAre() {
    var answer = desked.does("operator", "screening-out", "\"reason\":\"gọi cho vui\"");

    assertThat(answer.body())
        .contains(NonCaseReasons.shipped().offered().stream()
            .map(reason -> reason.code())
            .toArray(String[]::new));
  }

  @Test
  void offersTheReasonsInWordsAndAFieldForWhatIsToBeAdded() {
    var vietnamese = desked.served.page("operator", form()).body();
    var english = desked.served.page("operator", form() + "?lang=en").body();

    for (var reason : NonCaseReasons.shipped().offered()) {
      assertThat(vietnamese).contains("value=\"" + reason.code() + "\"", reason.vietnamese());
      assertThat(english).contains(reason.english());
    }
    assertThat(vietnamese).contains("name=\"note\"");
  }

  @Test
  void tellsTheSecondPersonWhyAndWhatWasAdded() {
    var form = desked.served.page("operator", form()).body();
    var answer = desked.served.postForm(
        "operator",
        form(),
        Map.of(
            "_form", hidden(form, "_form"),
            "version", hidden(form, "version"),
            "key", hidden(form, "key"),
            "reason", "mistaken",
            "note", "Cháu Na chỉ ngã xe"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(desked.served.page("shift-lead", desked.page()).body())
        .contains("Lý do: Người báo nói lại: đã hiểu nhầm.", "Cháu Na chỉ ngã xe");
    assertThat(desked.served.page("shift-lead", desked.page() + "?lang=en").body())
        .contains("Reason: Whoever reported said that it was a mistake.");
  }

  @Test
  void keepsWhatIsAddedOutOfTimelineAndJournal() {
    var _ =
        desked.does("operator", "screening-out", "\"reason\":\"mistaken\",\"note\":\"Cháu Na\"");

    assertThat(desked
            .worked
            .station
            .row("select (select string_agg(detail::text, '') from routing.timeline)"
                + " || (select string_agg(detail::text, '') from platform.journal)"
                + " || (select string_agg(codes::text, '') from routing.acts) as kept")
            .getString("kept"))
        .contains("mistaken", NonCaseReasons.shipped().version())
        .doesNotContain("Cháu Na");
  }

  @Test
  void stillReadsWhatWasEndedBeforeThereWasAList() {
    proposedBeforeThereWasAList();

    assertThat(desked.does("shift-lead", "closure/confirmation", "").statusCode())
        .isEqualTo(200);
    var page = desked.served.page("operator", desked.page());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Đề nghị dừng vì không phải vụ việc").doesNotContain("Lý do:");
  }

  private void proposedBeforeThereWasAList() {
    sql("""
        insert into routing.acts (id, case_id, version, word, by_account, by_role, at, codes,
               state_before, state_after)
        select gen_random_uuid(), id, version + 1, 'screening-out-proposed', gen_random_uuid(),
               'operator', platform.now(), '{"as": "no-case"}', state, state
          from routing.cases
        """);
    sql("update routing.cases set version = version + 1");
    sql("""
        insert into routing.timeline (case_id, at, kind, detail)
        select id, platform.now(), 'screening-out-proposed', '{"as": "no-case", "role": "operator"}'
          from routing.cases
        """);
    sql("""
        insert into routing.overlays (case_id, ending)
        select id, jsonb_build_object('kind', 'NO_CASE', 'at', '2026-11-22T02:00:00Z',
               'by', jsonb_build_object('account', gen_random_uuid(), 'role', 'operator'))
          from routing.cases
        """);
  }

  private void sql(String statement) {
    var _ = desked.worked.station.rows(statement);
  }

  private void propose(String reason) {
    var sent = "\"reason\":\"%s\"".formatted(reason);
    assertThat(desked.does("operator", "screening-out", sent).statusCode()).isEqualTo(200);
  }

  private String form() {
    return desked.page() + "/acts/screen-out";
  }
}
