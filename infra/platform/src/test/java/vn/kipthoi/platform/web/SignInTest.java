package vn.kipthoi.platform.web;

import static io.vertx.core.http.HttpMethod.GET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.NewAccount;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.SessionTerms;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.signin.SignIn;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class SignInTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final SettableClock CLOCK = SettableClock.startingAt("2026-11-22T07:00:00Z");
  private static final String PASSWORD = "con diều trên hồ";

  private static Served served;
  private static Served otherNode;

  @BeforeAll
  static void serve() {
    var passwords = new Passwords(database.vertx());
    var lan = new NewAccount(
        "Lan.TraOn", "Nguyễn Thị Lan", Role.TEAM_MEMBER, Optional.of("05392"), Optional.empty());
    var registered = await(passwords
        .hash(new Secret(PASSWORD))
        .compose(hash -> new Accounts().register(database.pool(), lan, hash, CLOCK.instant())));
    assertThat(registered).isPresent();
    served = node(passwords);
    otherNode = node(passwords);
  }

  @AfterAll
  static void stop() {
    served.close();
    otherNode.close();
  }

  /** Far enough for every pause to be over. */
  @BeforeEach
  void waitAWhile() {
    CLOCK.advance(Duration.ofMinutes(30));
  }

  @Test
  void signsAProgramInWithATokenThatOpensWhatTheRoleMaySee() {
    var opened = open("lan.traon", PASSWORD);

    assertThat(opened.statusCode()).isEqualTo(201);
    var session = new JsonObject(opened.body());
    assertThat(session.getString("role")).isEqualTo("team_member");
    assertThat(session.getString("landing")).isEqualTo("/inbox");
    assertThat(session.getInstant("expiresAt"))
        .isEqualTo(CLOCK.instant().plus(Duration.ofHours(12)));
    assertThat(inbox(served, bearer(opened)).body()).isEqualTo("Nguyễn Thị Lan");
  }

  @Test
  void keepsABrowserSignedInOnEveryNode() {
    var opened = open("lan.traon", PASSWORD);
    var cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(cookie).contains("HTTPOnly", "SameSite=Strict").doesNotContain("Max-Age");
    var asked = otherNode.get("/inbox", "Cookie", cookie.substring(0, cookie.indexOf(';')));
    assertThat(asked.statusCode()).isEqualTo(200);
  }

  @Test
  void tellsNeitherByWordsNorByStatusWhetherTheNameExists() {
    var wrongPassword = open("lan.traon", "not it");
    var wrongName = open("nobody", "not it");

    assertThat(wrongPassword.statusCode()).isEqualTo(401);
    assertThat(wrongPassword.body()).isEqualTo(wrongName.body());
    assertThat(wrongPassword.body()).contains("wrong-credentials").doesNotContain("not it");
  }

  @Test
  void keepsNeitherPasswordsNorTokens() {
    var token = new JsonObject(open("lan.traon", PASSWORD).body()).getString("token");

    var kept = await(database
        .pool()
        .query("select (select string_agg(a::text, ' ') from platform.accounts a)"
            + " || (select string_agg(s::text, ' ') from platform.sessions s) as everything")
        .execute());
    assertThat(kept.iterator().next().getString("everything"))
        .contains("$argon2id$")
        .doesNotContain(PASSWORD)
        .doesNotContain(token)
        .doesNotContain(HexFormat.of().formatHex(token.getBytes(UTF_8)).substring(0, 32));
  }

  @Test
  void slowsDownAfterRepeatedMistakesAndLetsTheRightPasswordInAfterwards() {
    for (var mistake = 0; mistake < 4; mistake++) {
      assertThat(open("lan.traon", "wrong " + mistake).statusCode()).isEqualTo(401);
    }

    var tooSoon = open("lan.traon", PASSWORD);
    CLOCK.advance(Duration.ofSeconds(2));
    var later = open("lan.traon", PASSWORD);

    assertThat(tooSoon.statusCode()).isEqualTo(429);
    assertThat(tooSoon.headers().firstValueAsLong("Retry-After")).hasValue(2);
    assertThat(later.statusCode()).isEqualTo(201);
  }

  @Test
  void endsASessionThatIdles() {
    var token = bearer(open("lan.traon", PASSWORD));

    CLOCK.advance(Duration.ofMinutes(29));
    assertThat(inbox(served, token).statusCode()).isEqualTo(200);
    CLOCK.advance(Duration.ofMinutes(29));
    assertThat(inbox(served, token).statusCode()).isEqualTo(200);
    CLOCK.advance(Duration.ofMinutes(30));
    assertThat(inbox(served, token).statusCode()).isEqualTo(303);
  }

  @Test
  void endsASessionAfterAShiftHoweverBusyItIs() {
    var token = bearer(open("lan.traon", PASSWORD));

    for (var quarter = 0; quarter < 47; quarter++) {
      CLOCK.advance(Duration.ofMinutes(15));
      assertThat(inbox(served, token).statusCode()).isEqualTo(200);
    }
    CLOCK.advance(Duration.ofMinutes(15));
    assertThat(inbox(served, token).statusCode()).isEqualTo(303);
  }

  @Test
  void signsOutOnEveryNodeAtOnce() {
    var token = bearer(open("lan.traon", PASSWORD));

    var left = served.send("DELETE", "/api/v1/sessions", "", "Authorization", token);

    assertThat(left.statusCode()).isEqualTo(204);
    assertThat(inbox(otherNode, token).statusCode()).isEqualTo(303);
    assertThat(served
            .send("DELETE", "/api/v1/sessions", "", "Authorization", token)
            .statusCode())
        .isEqualTo(401);
  }

  @Test
  void writesSigningInAndOutIntoTheJournal() {
    var token = bearer(open("lan.traon", PASSWORD));
    assertThat(open("lan.traon", "wrong").statusCode()).isEqualTo(401);
    assertThat(served
            .send("DELETE", "/api/v1/sessions", "", "Authorization", token)
            .statusCode())
        .isEqualTo(204);

    eventually(() -> assertThat(actions()).contains("signed-in", "sign-in-refused", "signed-out"));
  }

  @Test
  void refusesACallThatTheContractDoesNotAllow() {
    var answer = served.send(
        "POST", "/api/v1/sessions", "{\"username\":\"lan\"}", "Content-Type", "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void letsAPersonInThroughThePageAndToThePageTheyAskedFor() {
    var page = new Form(served.get("/sign-in?then=%2Finbox%3Fpage%3D2"));

    var entered = page.post(
        "/sign-in",
        "username=Lan.TraOn&password=" + urlEncoded(PASSWORD) + "&then=%2Finbox%3Fpage%3D2");

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Location")).hasValue("/inbox?page=2");
    assertThat(entered.headers().firstValue("Set-Cookie")).isPresent();
  }

  @Test
  void landsPeopleWhereTheirRoleWorks() {
    var entered = new Form(served.get("/sign-in?lang=en"))
        .post("/sign-in", "lang=en&username=lan.traon&password=" + urlEncoded(PASSWORD));

    assertThat(entered.headers().firstValue("Location")).hasValue("/inbox?lang=en");
  }

  @Test
  void showsTheMistakeBesideTheNameThatWasTyped() {
    var refused = new Form(served.get("/sign-in")).post("/sign-in", "username=lan&password=x");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("chưa đúng", "value=\"lan\"").doesNotContain("value=\"x\"");
  }

  @Test
  void refusesASignInThatAnotherSiteSent() {
    var refused = served.send(
        "POST",
        "/sign-in",
        "username=lan.traon&password=" + urlEncoded(PASSWORD),
        "Content-Type",
        "application/x-www-form-urlencoded");

    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void signsAPersonOutWithTheButton() {
    var opened = open("lan.traon", PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();
    var cookie = opened.substring(0, opened.indexOf(';'));
    var token = Form.token(served.get("/framed", "Cookie", cookie).body());

    var left = served.send(
        "POST",
        "/sign-out",
        "_form=" + token,
        "Cookie",
        cookie,
        "Content-Type",
        "application/x-www-form-urlencoded");

    assertThat(left.headers().firstValue("Location")).hasValue("/sign-in?left=yes");
    assertThat(left.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(served.get("/inbox", "Cookie", cookie).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/sign-in?then=/x",
        ""
      })
  void goesToNoOtherSiteAfterSigningIn(String then) {
    var entered = new Form(served.get("/sign-in"))
        .post(
            "/sign-in",
            "username=lan.traon&password=" + urlEncoded(PASSWORD) + "&then=" + urlEncoded(then));

    assertThat(entered.headers().firstValue("Location")).hasValue("/inbox");
  }

  @ParameterizedTest
  @CsvSource({"lan.traon, 0", "LAN.TRAON, 0", "new.name, 1"})
  void registersANameOnce(String username, int times) {
    var account =
        new NewAccount(username, "Khác", Role.OPERATOR, Optional.empty(), Optional.empty());
    var before = count();

    var outcome = await(new Passwords(database.vertx())
        .hash(new Secret("x"))
        .compose(hash -> new Accounts().register(database.pool(), account, hash, CLOCK.instant())));

    assertThat(outcome.isPresent()).isEqualTo(times == 1);
    assertThat(count() - before).isEqualTo(times);
  }

  private static long count() {
    return await(
            database.pool().query("select count(*) as n from platform.accounts").execute())
        .iterator()
        .next()
        .getLong("n");
  }

  private static Set<String> actions() {
    var lines = await(database
        .pool()
        .query("select string_agg(distinct action, ' ') as actions from platform.journal")
        .execute());
    return Set.of(lines.iterator().next().getString("actions").split(" "));
  }

  private static Served node(Passwords passwords) {
    var sql = new Database(database.pool());
    var sessions = new Sessions(database.vertx(), sql, SessionTerms.usual(), CLOCK);
    var signIn = new SignIn(sql, new Accounts(), sessions, passwords, CLOCK);
    var contract = Contract.read(Path.of("../docs/openapi.yaml"))
        .keeping(Set.of("openSession", "closeSession"));
    var shell = new WebShell(database.vertx(), contract, WebSettings.plain(), sessions, CLOCK)
        .page(GET, "/inbox", Access.only(Role.TEAM_MEMBER), SignInTest::name)
        .page(GET, "/framed", Access.signedIn(), SignInTest::framed)
        .landing(Role.TEAM_MEMBER, "/inbox");
    new SessionRoutes(signIn).mount(shell);
    new SignInPages(signIn).mount(shell);
    return Served.start(database.vertx(), shell);
  }

  private static Future<Answer> name(RoutingContext ctx) {
    var name = Buffer.buffer(Viewer.of(ctx).displayName());
    return Future.succeededFuture(Answer.of(200, "text/plain; charset=utf-8", name));
  }

  private static Future<Answer> framed(RoutingContext ctx) {
    return Future.succeededFuture(
        ConsoleFrame.show(Page.of(ctx), Sheet.of("x", output -> output.writeContent("x"))));
  }

  private static HttpResponse<String> open(String username, String password) {
    var body = JsonObject.of("username", username, "password", password).encode();
    return served.send("POST", "/api/v1/sessions", body, "Content-Type", "application/json");
  }

  private static HttpResponse<String> inbox(Served node, String authorization) {
    return node.get("/inbox", "Authorization", authorization, "Accept", "text/html");
  }

  private static String bearer(HttpResponse<String> opened) {
    return "Bearer " + new JsonObject(opened.body()).getString("token");
  }

  private static String urlEncoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** A page with a form, as a browser without scripts keeps it. */
  private record Form(HttpResponse<String> page) {

    HttpResponse<String> post(String path, String fields) {
      var visit = page.headers().firstValue("Set-Cookie").orElseThrow();
      return served.send(
          "POST",
          path,
          "_form=" + token(page.body()) + "&" + fields,
          "Cookie",
          visit.substring(0, visit.indexOf(';')),
          "Content-Type",
          "application/x-www-form-urlencoded");
    }

    static String token(String body) {
      return body.replaceAll("(?s).*?name=\"_form\" value=\"([^\"]+)\".*", "$1");
    }
  }
}
