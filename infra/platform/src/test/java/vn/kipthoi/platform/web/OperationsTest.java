package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.ThingShell.assertProblem;
import static vn.kipthoi.platform.web.ThingShell.with;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.platform.signin.Role;

/** What a shell does for an operation: who may ask, what is wrong, and what is kept from sight. */
class OperationsTest {

  @RegisterExtension
  static final ThingShell things = new ThingShell();

  @Test
  void answersAnOperationToARoleThatMayAsk() {
    var answer = things.get("/api/v1/things", "Authorization", "Bearer team_leader");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("team_leader");
  }

  @Test
  void tellsSomebodyUnknownToSignIn() {
    assertProblem(things.get("/api/v1/things"), 401, "unauthorized");
    assertProblem(
        things.get("/api/v1/things", "Authorization", "Bearer gone"), 401, "unauthorized");
    assertProblem(
        things.get("/api/v1/things", "Cookie", "kipthoi-session=gone"), 401, "unauthorized");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OPERATOR")
  void refusesARoleThatTheContractDoesNotName(Role role) {
    var answer = things.post("/api/v1/things", "{\"name\":\"kite\"}", "Bearer " + role.word());

    assertProblem(answer, 403, "forbidden");
  }

  @Test
  void knowsNoAddressThatNothingWasMountedOn() {
    assertProblem(things.get("/api/v1/nothing"), 404, "not-found");
    assertProblem(things.send("DELETE", "/api/v1/things", ""), 405, "wrong-way");
    assertThat(things.get("/nothing", "Accept", "text/html").body()).contains("Không tìm thấy");
  }

  @Test
  void listsWhatTheContractDoesNotAllowWithoutRepeatingIt() {
    var answer =
        things.post("/api/v1/things", "{\"name\":\"x\",\"size\":\"secret\"}", "Bearer operator");

    assertProblem(answer, 400, "invalid-request");
    assertThat(new JsonObject(answer.body()).getJsonArray("errors"))
        .contains(
            JsonObject.of("field", "name", "message", "minLength"),
            JsonObject.of("field", "size", "message", "type"));
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void asksWhoItIsBeforeItSaysWhatIsWrong() {
    assertProblem(things.send("POST", "/api/v1/things", "{}"), 401, "unauthorized");
  }

  @Test
  void leavesChecksToAnOperationThatListsItsOwnErrors() {
    var answer = things.post("/api/v1/forms?lang=en", "{\"a\":1}", "Bearer operator");

    assertProblem(answer, 422, "invalid-fields");
    assertThat(new JsonObject(answer.body()).getJsonArray("errors")).hasSize(2);
  }

  @Test
  void hidesWhatWentWrongInside() {
    var answer = things.get("/api/v1/things/13");

    assertProblem(answer, 500, "internal");
    assertThat(answer.body()).doesNotContain("0912");
  }

  @Test
  void refusesAnOperationThatAnotherSiteMadeABrowserAskFor() {
    var body = "{\"name\":\"kite\"}";
    var browser =
        new String[] {"Cookie", "kipthoi-session=operator", "Content-Type", "application/json"};

    assertThat(things.send("POST", "/api/v1/things", body, browser).statusCode())
        .isEqualTo(201);
    assertProblem(
        things.send(
            "POST", "/api/v1/things", body, with(browser, "Origin", "https://evil.example")),
        403,
        "foreign-form");
    assertProblem(
        things.send("POST", "/api/v1/things", body, with(browser, "Sec-Fetch-Site", "cross-site")),
        403,
        "foreign-form");
    assertThat(things
            .send(
                "POST",
                "/api/v1/things",
                body,
                with(browser, "Origin", "http://127.0.0.1:" + things.port()))
            .statusCode())
        .isEqualTo(201);
  }

  @Test
  void refusesABodyThatIsTooLong() {
    var answer = things.post(
        "/api/v1/things", "{\"name\":\"" + "k".repeat(300_000) + "\"}", "Bearer operator");

    assertProblem(answer, 413, "too-large");
  }

  @Test
  void servesTheContractItKeeps() {
    assertThat(things.get("/openapi.yaml").body()).contains("listThings");
  }
}
