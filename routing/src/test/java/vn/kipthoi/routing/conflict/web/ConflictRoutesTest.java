package vn.kipthoi.routing.conflict.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.web.Neighbours.fields;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.routing.web.Neighbours;
import vn.kipthoi.testkit.FreshDatabase;

/** The deny-list over HTTP: what may be asked, by whom, and what is answered when it may not. */
class ConflictRoutesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private Neighbours neighbours;

  @BeforeEach
  void aCaseOfTheOneCommune() {
    neighbours = new Neighbours(fresh);
  }

  @AfterEach
  void close() {
    neighbours.close();
  }

  @Test
  void keepsTheCaseFromAPersonWhoThenFindsNothing() {
    assertThat(keep("operator", neighbours.leaders.getFirst()).statusCode()).isEqualTo(200);

    assertThat(exclusions("operator")).hasSize(1);
    assertThat(neighbours.served.get("leader", neighbours.path("exclusions")).statusCode())
        .isEqualTo(404);
    assertThat(keep("leader", neighbours.callOut.people().getFirst()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void takesTwoOnTwoLevelsToLetThemSeeItAgain() {
    var _ = keep("province", neighbours.leaders.get(1));
    var id = exclusions("province").getJsonObject(0).getString("exclusionId");

    assertThat(outcome(back("leader", id))).isEqualTo("asked-back");
    var again = back("leader", id);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(new JsonObject(again.body()).getString("type")).endsWith("needs-one-above");
    assertThat(outcome(back("province", id))).isEqualTo("lifted");
    assertThat(exclusions("province")).isEmpty();
  }

  @Test
  void showsACommuneThatIsKeptOutWholeAndLetsItBackLikeAPerson() {
    var _ = neighbours.station.rows(
        "insert into routing.exclusions (id, case_id, unit, reason, by, at) "
            + "values (gen_random_uuid(), $1, '05392', 'named', 'intake', platform.now())",
        neighbours.callOut.deadline().caseId().value());
    var _ = neighbours.station.rows(
        "update routing.cases set conflict = true, scope = array_remove(scope, '05392')");

    var kept = exclusions("province").getJsonObject(0);
    assertThat(kept.getString("unitCode")).isEqualTo("05392");
    assertThat(kept.containsKey("personId")).isFalse();
    assertThat(neighbours.served.get("team", "/api/v1/cases").body())
        .doesNotContain(neighbours.number());

    var id = kept.getString("exclusionId");
    assertThat(outcome(back("province", id))).isEqualTo("asked-back");
    assertThat(outcome(back("operator", id))).isEqualTo("lifted");
    assertThat(neighbours.served.get("team", "/api/v1/cases").body()).contains(neighbours.number());
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    assertThat(fields(neighbours.served.post(
            "operator",
            neighbours.path("exclusions"),
            "{\"personId\":\"nobody\",\"reason\":\"spite\"}")))
        .contains("personId", "reason");
    assertThat(fields(keep("operator", UUID.randomUUID()))).containsExactly("personId");
    assertThat(fields(neighbours.served.post(
            "operator",
            neighbours.path("exclusions"),
            "{\"personId\":\"" + neighbours.leaders.getFirst() + "\",\"reason\":\"other\"}")))
        .containsExactly("note");
  }

  @Test
  void isDeniedOutsideOfTheScopeAndToOtherRoles() {
    assertThat(keep("stranger", neighbours.leaders.getFirst()).statusCode()).isEqualTo(404);
    assertThat(keep("team", neighbours.leaders.getFirst()).statusCode()).isEqualTo(403);
    assertThat(keep("auditor", neighbours.leaders.getFirst()).statusCode()).isEqualTo(403);
    assertThat(exclusions("operator")).isEmpty();
  }

  @Test
  void isDoneOnItsPageWithoutScripts() {
    var wrong = neighbours.form("operator", "exclusions", "do=keep", "note=vì sao");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#personId\"", "href=\"#reason\"", "vì sao");

    assertThat(neighbours
            .form(
                "leader",
                "exclusions",
                "do=keep",
                "personId=" + neighbours.leaders.getFirst(),
                "reason=kin-of-child")
            .headers()
            .firstValue("Location"))
        .as("whoever has kept it from themselves finds their own list")
        .hasValueSatisfying(address -> assertThat(address).contains("/inbox"));
    assertThat(neighbours
            .served
            .page("leader", "/cases/" + neighbours.number() + "/exclusions")
            .statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> keep(String who, UUID person) {
    return neighbours.served.post(
        who,
        neighbours.path("exclusions"),
        "{\"personId\":\"" + person + "\",\"reason\":\"named\"}");
  }

  private HttpResponse<String> back(String who, String exclusion) {
    return neighbours.served.post(
        who, neighbours.path("exclusions/" + exclusion + "/return"), "{}");
  }

  private JsonArray exclusions(String who) {
    var answer = neighbours.served.get(who, neighbours.path("exclusions"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body()).getJsonArray("exclusions");
  }

  private static String outcome(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body()).getString("outcome");
  }
}
