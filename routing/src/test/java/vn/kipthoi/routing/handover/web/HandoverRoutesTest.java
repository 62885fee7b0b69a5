package vn.kipthoi.routing.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.routing.web.Neighbours;
import vn.kipthoi.testkit.FreshDatabase;

/** Handovers over HTTP: what may be asked, by whom, and what is answered when it may not. */
class HandoverRoutesTest {

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
  void isOfferedAndAcceptedAndTheSenderIsResponsibleUntilThen() {
    var offered = json(200, offer("leader", "\"to\":\"05395\",\"reason\":\"happened-there\""));
    assertThat(offered.getJsonObject("responsible").getString("unitCode")).isEqualTo("05392");

    var accepted = neighbours.post("sister", "handover/acceptance", "");

    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
    assertThat(new JsonObject(accepted.body()).getJsonObject("responsible").getString("unitCode"))
        .isEqualTo("05395");
    assertThat(neighbours.unit()).isEqualTo("05395");
  }

  @Test
  void isRefusedWithAReasonAndStaysWhereItWas() {
    offer("leader", "\"to\":\"05395\",\"reason\":\"boundary\"");

    assertThat(fields(neighbours.post("sister", "handover/refusal", "\"note\":\"\"")))
        .containsExactly("note");
    assertThat(neighbours
            .post("sister", "handover/refusal", "\"note\":\"Không phải xã tôi\"")
            .statusCode())
        .as("done, and no longer theirs to see")
        .isEqualTo(204);
    assertThat(neighbours.unit()).isEqualTo("05392");
    assertThat(neighbours.served.get("sister", neighbours.path("handover")).statusCode())
        .as("sees it no longer")
        .isEqualTo(404);
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    var answer = neighbours.served.post(
        "leader",
        neighbours.path("handover"),
        "{\"to\":\"nowhere\",\"reason\":\"because\",\"version\":1}");

    assertThat(fields(answer)).contains("to", "reason");
    assertThat(fields(offer("leader", "\"to\":\"99999\",\"reason\":\"boundary\"")))
        .containsExactly("to");
    assertThat(fields(offer("leader", "\"to\":\"05392\",\"reason\":\"boundary\"")))
        .as("has it already")
        .containsExactly("to");
    assertThat(fields(offer("leader", "\"to\":\"05395\",\"reason\":\"other\"")))
        .containsExactly("note");
  }

  @Test
  void takesNoOtherTypeForAnAnswer() {
    var answer = neighbours.served.post(
        "leader",
        neighbours.path("handover"),
        "{\"to\":5395,\"reason\":null,\"note\":[],\"version\":\"one\"}");

    assertThat(fields(answer)).containsExactlyInAnyOrder("to", "reason", "version");
  }

  @Test
  void isNotThereForWhoeverDoesNotSeeTheCase() {
    for (var way : List.of("handover", "handover/acceptance")) {
      assertThat(neighbours
              .post("stranger", way, "\"to\":\"05395\",\"reason\":\"boundary\"")
              .statusCode())
          .as(way)
          .isEqualTo(404);
    }
    assertThat(neighbours.served.get("stranger", neighbours.path("handover")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void tellsWhoeverLookedAtAnOlderVersionHowTheCaseIsNow() {
    offer("leader", "\"to\":\"05395\",\"reason\":\"boundary\"");

    var answer =
        neighbours.served.post("sister", neighbours.path("handover/acceptance"), "{\"version\":1}");

    assertThat(answer.statusCode()).isEqualTo(409);
    var problem = new JsonObject(answer.body());
    assertThat(problem.getString("type")).endsWith("outdated");
    assertThat(problem.getLong("version")).isEqualTo(neighbours.version());
    assertThat(neighbours.unit()).isEqualTo("05392");
  }

  @Test
  void isDeniedToThoseWhosePartItIsNot() {
    assertThat(offer("auditor", "\"to\":\"05395\",\"reason\":\"boundary\"").statusCode())
        .isEqualTo(403);
    assertThat(type(409, neighbours.post("leader", "handover/acceptance", "")))
        .endsWith("nothing-offered");
    offer("leader", "\"to\":\"05395\",\"reason\":\"boundary\"");
    assertThat(type(409, neighbours.post("leader", "handover/acceptance", "")))
        .endsWith("not-your-side");
    assertThat(type(409, neighbours.post("sister", "handover/withdrawal", "\"note\":\"x\"")))
        .endsWith("not-your-side");
  }

  @Test
  void isDoneOnItsPageWithoutScripts() {
    var page = neighbours.served.page("leader", "/cases/" + neighbours.number() + "/handover");
    assertThat(page.statusCode()).isEqualTo(200);

    var wrong = neighbours.form("leader", "handover", "do=offer", "to=đâu đó");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#to\"", "href=\"#reason\"", "đâu đó");

    assertThat(neighbours
            .form("leader", "handover", "do=offer", "unit=05395", "reason=boundary")
            .statusCode())
        .isEqualTo(303);
    assertThat(neighbours.form("sister", "handover", "do=accept").statusCode()).isEqualTo(303);
    assertThat(neighbours.unit()).isEqualTo("05395");
    assertThat(neighbours
            .served
            .page("stranger", "/cases/" + neighbours.number() + "/handover")
            .statusCode())
        .isEqualTo(404);
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> offer(String who, String fields) {
    return neighbours.post(who, "handover", fields);
  }

  @CanIgnoreReturnValue
  private static JsonObject json(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return new JsonObject(answer.body());
  }

  private static String type(int status, HttpResponse<String> answer) {
    return json(status, answer).getString("type");
  }

  private static List<String> fields(HttpResponse<String> answer) {
    return Neighbours.fields(answer);
  }
}
