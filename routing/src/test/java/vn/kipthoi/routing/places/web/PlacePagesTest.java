package vn.kipthoi.routing.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.routing.web.Neighbours;
import vn.kipthoi.testkit.FreshDatabase;

/** The places of a case over HTTP: what may be said, by whom, and what is answered. */
class PlacePagesTest {

  private static final String HOW =
      "\"certainty\":\"certain\",\"saidBy\":\"team\",\"reason\":\"new-information\"";

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
  void saysWhoDoesTheStepNowAndWhoAnswersForIt() {
    var step = shown("leader").getJsonObject("step");

    assertThat(step.getString("step")).isEqualTo("verify");
    assertThat(step.getString("unitCode")).isEqualTo("05392");
    assertThat(step.getString("doneBy")).isEqualTo("commune-officer");
    assertThat(step.getString("accountable")).isEqualTo("chair");
  }

  @Test
  void makesTheCommuneOfResidenceLeadThePlanAndLeavesVerifyingWhereItIs() {
    var answer = put("leader", "\"home\":\"bên kia sông\"," + HOW);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var places = shown("leader");
    assertThat(places.getJsonObject("plan").getString("unitCode")).isEqualTo("05395");
    assertThat(places.getJsonObject("responsible").getString("unitCode")).isEqualTo("05392");
    assertThat(places.getJsonObject("step").getString("unitCode")).isEqualTo("05392");
    assertThat(neighbours.served.get("sister", neighbours.path("places")).statusCode())
        .as("the commune of residence sees it now")
        .isEqualTo(200);
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    assertThat(
            Neighbours.fields(
                put(
                    "leader",
                    "\"home\":\"không đâu cả\",\"certainty\":\"certain\",\"saidBy\":\"moon\",\"reason\":\"x\"")))
        .contains("home", "saidBy", "reason");
    assertThat(Neighbours.fields(put("leader", "\"event\":\"99999\"," + HOW)))
        .containsExactly("event");
    assertThat(Neighbours.fields(put(
            "leader",
            "\"home\":{},\"certainty\":1,\"saidBy\":[],\"reason\":null,\"danger\":\"yes\"")))
        .contains("certainty", "saidBy", "reason");
    assertThat(neighbours.station.rows("select from routing.places")).isEmpty();
  }

  @Test
  void isNotThereOutsideOfTheScopeAndDeniedToOtherRoles() {
    assertThat(put("stranger", "\"home\":\"bên kia sông\"," + HOW).statusCode()).isEqualTo(404);
    assertThat(neighbours.served.get("stranger", neighbours.path("places")).statusCode())
        .isEqualTo(404);
    assertThat(put("auditor", "\"home\":\"bên kia sông\"," + HOW).statusCode()).isEqualTo(403);
  }

  @Test
  void refusesWhatWasSaidOfAnOlderVersion() {
    var answer = neighbours.served.put(
        "leader",
        neighbours.path("places"),
        "{\"version\":99,\"home\":\"bên kia sông\"," + HOW + "}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(neighbours.station.rows("select from routing.places")).isEmpty();
  }

  @Test
  void isSaidOnItsPageWithoutScripts() {
    var wrong = neighbours.form("leader", "places", "home=không đâu cả");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#home\"", "không đâu cả");

    assertThat(neighbours
            .form(
                "leader",
                "places",
                "home=bên kia sông",
                "certainty=likely",
                "saidBy=family",
                "reason=correction")
            .statusCode())
        .isEqualTo(303);
    assertThat(shown("leader").getJsonObject("home").getString("certainty")).isEqualTo("likely");
  }

  private JsonObject shown(String who) {
    var answer = neighbours.served.get(who, neighbours.path("places"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  private HttpResponse<String> put(String who, String fields) {
    return neighbours.served.put(
        who,
        neighbours.path("places"),
        "{\"version\":" + neighbours.version() + "," + fields + "}");
  }
}
