package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** The simulated phones, as those who carry them see them. */
record Phones(Web web) {

  /** One text on one phone. */
  record Text(String to, String person, String unitCode, String rung, String text, Instant sentAt) {

    static Text of(JsonObject json) {
      return new Text(
          json.getString("to"),
          json.getString("person"),
          json.getString("unitCode"),
          json.getString("rung"),
          json.getString("text"),
          Instant.parse(json.getString("sentAt")));
    }
  }

  List<Text> all() {
    return web.list("/api/v1/demo/texts").stream()
        .map(json -> Text.of((JsonObject) json))
        .toList();
  }

  /** Waits until somebody on this rung of this unit was texted about the case. */
  Text expectText(String rung, String unit, String containing) {
    eventually(() -> assertThat(matching(rung, unit, containing)).isNotEmpty());
    return matching(rung, unit, containing).getFirst();
  }

  boolean silent(String rung, String unit, String containing) {
    return matching(rung, unit, containing).isEmpty();
  }

  void reply(String from, String text) {
    var answer = web.post("/api/v1/demo/replies", JsonObject.of("from", from, "text", text));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
  }

  private List<Text> matching(String rung, String unit, String containing) {
    return all().stream()
        .filter(text -> text.rung().equals(rung) && text.unitCode().equals(unit))
        .filter(text -> text.text().contains(containing))
        .toList();
  }
}
