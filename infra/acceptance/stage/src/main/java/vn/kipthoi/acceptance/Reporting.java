package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Reports of several kinds, each followed to the code of its case. */
record Reporting(Hotline hotline) {

  private static final JsonObject PLACE = JsonObject.of("unitCode", "05392", "where", "event");

  /** A child is being beaten: P1. */
  String urgent() {
    return codeOf(JsonObject.of(
        "channel", "app",
        "dangerNow", "yes",
        "place", PLACE,
        "harms", new JsonArray().add("VIO.PHYS"),
        "concern", "Cháu bị đánh, kêu khóc từ tối qua"));
  }

  /** A child is in need, and nobody harms it: P3 or P4. */
  String calm() {
    return codeOf(JsonObject.of(
        "channel",
        "phone",
        "dangerNow",
        "no",
        "place",
        PLACE,
        "harms",
        new JsonArray().add("POLICY"),
        "child",
        JsonObject.of("age", 12),
        "concern",
        "Cháu bỏ học đi làm, bố mẹ vắng nhà"));
  }

  /** Somebody of the rung answers the text about the case: they go now. */
  void accepts(String rung, String unit, String code) {
    var phones = hotline.phones();
    phones.reply(phones.expectText(rung, unit, code).to(), "1 " + code);
    eventually(() -> assertThat(new CaseHand(hotline, "operator", code).file().getString("state"))
        .isEqualTo("acknowledged"));
  }

  private String codeOf(JsonObject report) {
    var answer = hotline.seated("operator").post("/api/v1/reports", report);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var number = new JsonObject(answer.body()).getString("reportNumber");
    var ledger = new Ledger(hotline.database().pool());
    eventually(() -> assertThat(ledger.casesOf(number)).hasSize(1));
    return ledger.casesOf(number).getFirst();
  }
}
