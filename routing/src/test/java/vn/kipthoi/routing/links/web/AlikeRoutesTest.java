package vn.kipthoi.routing.links.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;

/** Merging and linking by the contract. */
class AlikeRoutesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private AlikeServed served;

  @BeforeEach
  void twoCases() {
    served = new AlikeServed(fresh, fresh.clockAt("2026-11-22T02:00:00Z"));
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void mergesAndPartsAgain() {
    var merged = served.post("leader", served.one, "merge", merge(1));
    assertThat(merged.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(merged.body()).getString("survivor")).isEqualTo(served.other.text());

    var version = served.doubles.version(served.one);
    var undone =
        served.post("leader", served.one, "merge/undoing", reason().put("version", version));
    assertThat(undone.statusCode()).isEqualTo(200);
    assertThat(served.doubles.state(served.one)).isEqualTo("routed");
  }

  @Test
  void listsEveryWrongField() {
    var wrong = served.post("leader", served.one, "merge", JsonObject.of("into", "không phải mã"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("\"into\"", "\"reason\"", "\"version\"");
    assertThat(served.post("leader", served.one, "links", new JsonObject()).body())
        .contains("\"to\"", "\"kind\"", "\"reason\"");
  }

  @Test
  void tellsWhoeverSawAnOlderVersion() {
    assertThat(served.post("leader", served.one, "merge", merge(7)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void knowsNoCaseOutsideOfTheAskersScope() {
    assertThat(served.links("sister", served.one).statusCode()).isEqualTo(404);
    assertThat(served.post("sister", served.one, "merge", merge(1)).statusCode())
        .isEqualTo(404);
    assertThat(served.post("sister", served.one, "links", link("sibling")).statusCode())
        .isEqualTo(404);
    assertThat(served.doubles.state(served.one)).isEqualTo("routed");
  }

  @Test
  void isShutForMembersOfTheTeam() {
    assertThat(served.post("member", served.one, "merge", merge(1)).statusCode())
        .isEqualTo(403);
    assertThat(served.post("member", served.one, "links", link("sibling")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void linksListsAndTakesBack() {
    var linked = served.post("leader", served.one, "links", link("sibling"));
    assertThat(linked.statusCode()).isEqualTo(200);
    var id = new JsonObject(linked.body()).getString("linkId");
    assertThat(served.links("operator", served.other).body())
        .contains(served.one.text(), "sibling", "hai chị em");

    assertThat(served
            .post("leader", served.other, "links/" + id + "/undoing", new JsonObject())
            .statusCode())
        .isEqualTo(200);
    assertThat(new JsonObject(served.links("leader", served.one).body()).getJsonArray("links"))
        .isEmpty();
  }

  @Test
  void hintsAtWhatWasRecognisedUntilItIsJudged() {
    served.recognised();
    assertThat(hints()).isEqualTo("[\"" + served.other.text() + "\"]");

    var judged = served.post("leader", served.one, "links", link("not-the-same"));
    assertThat(hints()).isEqualTo("[]");

    var id = new JsonObject(judged.body()).getString("linkId");
    var _ = served.post("leader", served.one, "links/" + id + "/undoing", new JsonObject());
    assertThat(hints()).isEqualTo("[\"" + served.other.text() + "\"]");
  }

  private String hints() {
    return new JsonObject(served.links("leader", served.one).body())
        .getJsonArray("hints")
        .encode();
  }

  private JsonObject merge(long version) {
    return reason().put("into", served.other.text()).put("version", version);
  }

  private JsonObject link(String kind) {
    return reason().put("to", served.other.text()).put("kind", kind);
  }

  private static JsonObject reason() {
    return JsonObject.of("reason", "hai chị em");
  }
}
