package vn.kipthoi.platform.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;

class WebShellTest {

  private static final Contract CONTRACT = Contract.of("""
      openapi: 3.1.0
      info: {title: Things, version: 1.0.0}
      paths:
        /api/v1/things:
          get:
            operationId: listThings
            x-roles: [operator, team-leader]
            responses: {200: {description: ok}}
          post:
            operationId: addThing
            x-roles: [operator]
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string, minLength: 2}
                      size: {type: integer}
            responses: {201: {description: ok}}
        /api/v1/things/{id}:
          get:
            operationId: readThing
            x-roles: [everyone]
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}}
            responses: {200: {description: ok}}
        /api/v1/forms:
          post:
            operationId: sendForm
            x-roles: [everyone]
            x-checks-itself: true
            responses: {200: {description: ok}}
      """);

  private static final Vertx VERTX = Vertx.vertx();
  private static final WebShell SHELL = shell();
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.start(VERTX, SHELL);
  }

  @AfterAll
  static void stop() {
    served.close();
    Served.await(VERTX.close());
  }

  @Test
  void answersAnOperationToARoleThatMayAsk() {
    var answer = served.get("/api/v1/things", "Authorization", "Bearer team_leader");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("team_leader");
  }

  @Test
  void tellsSomebodyUnknownToSignIn() {
    assertProblem(served.get("/api/v1/things"), 401, "unauthorized");
    assertProblem(
        served.get("/api/v1/things", "Authorization", "Bearer gone"), 401, "unauthorized");
    assertProblem(
        served.get("/api/v1/things", "Cookie", "kipthoi-session=gone"), 401, "unauthorized");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OPERATOR")
  void refusesARoleThatTheContractDoesNotName(Role role) {
    var answer = post("/api/v1/things", "{\"name\":\"kite\"}", "Bearer " + role.word());

    assertProblem(answer, 403, "forbidden");
  }

  @Test
  void knowsNoAddressThatNothingWasMountedOn() {
    assertProblem(served.get("/api/v1/nothing"), 404, "not-found");
    assertProblem(served.send("DELETE", "/api/v1/things", ""), 404, "not-found");
    assertThat(served.get("/nothing", "Accept", "text/html").body()).contains("Không tìm thấy");
  }

  @Test
  void listsWhatTheContractDoesNotAllowWithoutRepeatingIt() {
    var answer = post("/api/v1/things", "{\"name\":\"x\",\"size\":\"secret\"}", "Bearer operator");

    assertProblem(answer, 400, "invalid-request");
    assertThat(new JsonObject(answer.body()).getJsonArray("errors"))
        .contains(
            JsonObject.of("field", "name", "message", "minLength"),
            JsonObject.of("field", "size", "message", "type"));
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void asksWhoItIsBeforeItSaysWhatIsWrong() {
    assertProblem(served.send("POST", "/api/v1/things", "{}"), 401, "unauthorized");
  }

  @Test
  void leavesChecksToAnOperationThatListsItsOwnErrors() {
    var answer = post("/api/v1/forms?lang=en", "{\"a\":1}", "Bearer operator");

    assertProblem(answer, 422, "invalid-fields");
    assertThat(new JsonObject(answer.body()).getJsonArray("errors")).hasSize(2);
  }

  @Test
  void hidesWhatWentWrongInside() {
    var answer = served.get("/api/v1/things/13");

    assertProblem(answer, 500, "internal");
    assertThat(answer.body()).doesNotContain("0912");
  }

  @Test
  void sendsSomebodyWithoutASessionToSignInAndBack() {
    var answer = served.get("/inbox?page=2", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/sign-in?then=%2Finbox%3Fpage%3D2");
  }

  @Test
  void showsAPageToItsRoleAndAWordToOthers() {
    var shown = served.get("/inbox", "Cookie", "kipthoi-session=team_member");
    var refused = served.get("/inbox", "Cookie", "kipthoi-session=operator");

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("<p>hello &amp; welcome</p>", "lang=\"vi\"");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("không dành cho vai trò", "<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open", "/api/v1/things", "/nothing", "/openapi.yaml"})
  void protectsEveryAnswerWithTheSameHeaders(String path) {
    var headers = served.get(path, "Accept", "text/html").headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy)
            .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
            .doesNotContain("unsafe"));
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
  }

  @Test
  void writesNothingInline() {
    var page = served.get("/open").body();

    assertThat(page).doesNotContainPattern("\\sstyle=").doesNotContainPattern("\\son[a-z]+=");
    assertThat(page).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("<style");
    assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
  }

  @Test
  void takesAFormWithItsTokenAndNoOther() {
    var cookie = "kipthoi-session=team_member";
    var token = token(served.get("/inbox", "Cookie", cookie).body());

    assertThat(form("/inbox", "_form=" + token, cookie).statusCode()).isEqualTo(303);
    assertThat(form("/inbox", "_form=made-up", cookie).statusCode()).isEqualTo(403);
    assertThat(form("/inbox", "x=1", cookie).statusCode()).isEqualTo(403);
    assertThat(form("/inbox", "_form=" + token, "kipthoi-session=team_leader").statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesAFormThatAnotherSiteSent() {
    var cookie = "kipthoi-session=team_member";
    var token = token(served.get("/inbox", "Cookie", cookie).body());

    var answer = form("/inbox", "_form=" + token, cookie, "Sec-Fetch-Site", "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void takesAPublicFormWithTheTokenOfItsVisit() {
    var page = served.get("/open");
    var visit = page.headers().firstValue("Set-Cookie").orElseThrow();
    var cookie = visit.substring(0, visit.indexOf(';'));

    assertThat(visit).contains("HTTPOnly", "SameSite=Strict", "Max-Age=1800");
    assertThat(form("/open", "_form=" + token(page.body()), cookie).statusCode())
        .isEqualTo(303);
    assertThat(form("/open", "_form=" + token(page.body()), "a=b").statusCode()).isEqualTo(403);
    assertThat(form("/open", "", "a=b", "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);
    assertThat(form("/open", "", "a=b", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesAnOperationThatAnotherSiteMadeABrowserAskFor() {
    var body = "{\"name\":\"kite\"}";
    var browser =
        new String[] {"Cookie", "kipthoi-session=operator", "Content-Type", "application/json"};

    assertThat(served.send("POST", "/api/v1/things", body, browser).statusCode())
        .isEqualTo(201);
    assertProblem(
        served.send(
            "POST", "/api/v1/things", body, with(browser, "Origin", "https://evil.example")),
        403,
        "foreign-form");
    assertProblem(
        served.send("POST", "/api/v1/things", body, with(browser, "Sec-Fetch-Site", "cross-site")),
        403,
        "foreign-form");
    assertThat(served
            .send(
                "POST",
                "/api/v1/things",
                body,
                with(browser, "Origin", "http://127.0.0.1:" + served.port()))
            .statusCode())
        .isEqualTo(201);
  }

  @Test
  void refusesABodyThatIsTooLong() {
    var answer =
        post("/api/v1/things", "{\"name\":\"" + "k".repeat(300_000) + "\"}", "Bearer operator");

    assertProblem(answer, 413, "too-large");
  }

  @Test
  void servesAssetsForEverUnderTheirHashAndNotUnderAnother() {
    var address =
        served.get("/open").body().replaceAll("(?s).*?href=\"(/a/shell-[^\"]*kite.svg)\".*", "$1");

    var current = served.get(address);
    var stale = served.get(address.replaceAll("shell-[0-9a-f]+", "shell-0123456789abcdef"));

    assertThat(current.statusCode()).isEqualTo(200);
    assertThat(current.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(stale.statusCode()).isEqualTo(404);
    assertThat(stale.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(served.get("/a/" + address.split("/")[2] + "/..%2Fparts.css").statusCode())
        .isEqualTo(404);
  }

  @Test
  void speaksEnglishWhenTheAddressSaysSoAndVietnameseOtherwise() {
    assertThat(served.get("/open?lang=en").body()).contains("lang=\"en\"", "Leave quickly");
    assertThat(served.get("/open?lang=xx", "Accept-Language", "en").body()).contains("Thoát nhanh");
  }

  @Test
  void servesTheContractItKeeps() {
    assertThat(served.get("/openapi.yaml").body()).contains("listThings");
  }

  @Test
  void answersWithoutABodyToWhoeverAsksForTheHeadOfAPage() {
    var head = served.send("HEAD", "/open", "");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(served.send("HEAD", "/inbox", "", "Accept", "text/html").statusCode())
        .isEqualTo(303);
  }

  @Test
  void leavesQuicklyAndForgetsTheVisit() {
    var left = served.get("/thoat");

    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(location(left)).startsWith("https://").doesNotContain("127.0.0.1");
    assertThat(left.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("kipthoi-visit=;", "Max-Age=0");
  }

  @Test
  void listsEveryWayIn() {
    assertThat(SHELL.ways())
        .extracting(Way::name)
        .containsExactlyInAnyOrder(
            "listThings",
            "addThing",
            "readThing",
            "sendForm",
            "/thoat",
            "/inbox",
            "/inbox",
            "/open",
            "/open");
  }

  @Test
  void letsNobodyThroughThatItsWaysDoNotAdmit() {
    for (var way : SHELL.ways()) {
      for (var role : Role.values()) {
        var path = way.path().replace(":id", "1");
        var status = served
            .send(way.method().name(), path, "", "Authorization", "Bearer " + role.word())
            .statusCode();
        var may = !(way.access() instanceof Access.SignedInAs(var roles)) || roles.contains(role);
        assertThat(may || status == 403).as(way + " as " + role).isTrue();
      }
    }
  }

  @Test
  void refusesToStartWithAnOperationThatNobodyAnswers() {
    var incomplete = bare(CONTRACT).operation("listThings", WebShellTest::list);

    assertThatThrownBy(() -> Served.await(incomplete.router()))
        .hasStackTraceContaining("operations without a handler: [addThing, readThing, sendForm]");
  }

  @Test
  void refusesToStartWithAHandlerThatTheContractDoesNotPromise() {
    var surplus = bare(CONTRACT.keeping(Set.of("listThings")))
        .operation("listThings", WebShellTest::list)
        .operation("dropThings", WebShellTest::list);

    assertThatThrownBy(() -> Served.await(surplus.router()))
        .hasStackTraceContaining("handlers without an operation: [dropThings]");
  }

  @Test
  void refusesAnOperationThatDoesNotSayWhoMayAsk() {
    assertThatThrownBy(() -> Contract.of("""
            openapi: 3.1.0
            paths:
              /a: {get: {operationId: readA}}
              /b: {get: {operationId: readB, x-roles: [boss]}}
              /c: {get: {operationId: readC, x-roles: []}}
            """))
        .hasMessageContaining("readA has no x-roles")
        .hasMessageContaining("unknown role: boss")
        .hasMessageContaining("it is empty");
  }

  private static WebShell bare(Contract contract) {
    return new WebShell(
        VERTX,
        contract,
        WebSettings.plain(),
        Cast.VIEWERS,
        InstantSource.fixed(Instant.parse("2026-11-22T07:00:00Z")));
  }

  private static WebShell shell() {
    var team = Access.only(Role.TEAM_MEMBER, Role.TEAM_LEADER);
    return bare(CONTRACT)
        .operation("listThings", WebShellTest::list)
        .operation("addThing", ctx -> done(Answer.created("/api/v1/things/1", Asked.json(ctx))))
        .operation("readThing", ctx -> Future.failedFuture("asked by 0912 345 678"))
        .operation("sendForm", WebShellTest::check)
        .page(GET, "/inbox", team, ctx -> done(ConsoleFrame.show(Page.of(ctx), sheet(ctx))))
        .page(POST, "/inbox", team, ctx -> done(Answer.seeOther("/inbox")))
        .page(
            GET,
            "/open",
            Access.everyone(),
            ctx -> done(PublicFrame.show(Page.of(ctx), sheet(ctx))))
        .page(POST, "/open", Access.everyone(), ctx -> done(Answer.seeOther("/open")));
  }

  private static Sheet sheet(RoutingContext ctx) {
    Content content = output -> {
      output.writeContent("<p>");
      output.writeUserContent("hello & welcome");
      output.writeContent("</p><form>");
      Page.of(ctx).form().writeTo(output);
      output.writeContent("</form>");
    };
    return Sheet.of("Trang", content);
  }

  private static Future<Answer> list(RoutingContext ctx) {
    return done(Answer.ok(JsonObject.of("for", Viewer.of(ctx).role().word())));
  }

  private static Future<Answer> check(RoutingContext ctx) {
    new FieldErrors().add("a", "first").add("b.c", "second").throwIfAny();
    return done(Answer.noContent());
  }

  private static Future<Answer> done(Answer answer) {
    return Future.succeededFuture(answer);
  }

  private static HttpResponse<String> post(String path, String json, String authorization) {
    return served.send(
        "POST", path, json, "Content-Type", "application/json", "Authorization", authorization);
  }

  private static HttpResponse<String> form(
      String path, String body, String cookie, String... headers) {
    return served.send(
        "POST",
        path,
        body,
        with(headers, "Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"));
  }

  private static String[] with(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static String token(String page) {
    return page.replaceAll("(?s).*?name=\"_form\" value=\"([^\"]+)\".*", "$1");
  }

  private static String location(HttpResponse<String> answer) {
    return Optional.of(answer)
        .flatMap(sent -> sent.headers().firstValue("Location"))
        .orElseThrow();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new JsonObject(answer.body()).getString("type"))
        .isEqualTo("urn:kipthoi:problem:" + type);
  }
}
