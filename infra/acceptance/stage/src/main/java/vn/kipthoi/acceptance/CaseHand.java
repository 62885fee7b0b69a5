package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody of the demonstration who works on one case by the contract. They sign in anew
 * when their session has ended since the last act.
 */
record CaseHand(Hotline hotline, String role, String code) {

  /** Does an act on the case as it stands, and answers the state that it has come to. */
  @CanIgnoreReturnValue
  String does(String act, Map<String, Object> said) {
    var answer = tries(act, said);
    assertThat(answer.statusCode()).as("%s as %s: %s", act, role, answer.body()).isEqualTo(200);
    return new JsonObject(answer.body()).getString("state");
  }

  /** The same, when it may be refused. */
  HttpResponse<String> tries(String act, Map<String, Object> said) {
    var body = new JsonObject(new HashMap<>(said)).put("version", file().getLong("version"));
    return web().post("/api/v1/cases/%s/%s".formatted(code, act), body);
  }

  JsonObject file() {
    return web().json("/api/v1/cases/" + code);
  }

  /** The clock of this name that was started last. */
  CaseClock clock(String name) {
    return file().getJsonObject("clocks").getJsonArray("list", new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .filter(clock -> clock.getString("clock").equals(name))
        .max(Comparator.comparing(clock -> clock.getInteger("run")))
        .map(CaseClock::of)
        .orElseThrow(() -> new AssertionError("no clock " + name + " runs for " + code));
  }

  /** That the child was seen safe just now. */
  Map<String, Object> seenSafe() {
    return Map.of(
        "seenAt", now().toString(), "seenBy", "Cán bộ xã", "where", "Nhà bà ngoại", "safe", true);
  }

  /** The same, as the reason to close the case wants it. */
  Map<String, Object> seenSafe(String reason) {
    var closing = new HashMap<>(seenSafe());
    closing.put("reason", reason);
    return closing;
  }

  Instant now() {
    return hotline.clock().instant();
  }

  private Web web() {
    return hotline.seated(role);
  }
}
