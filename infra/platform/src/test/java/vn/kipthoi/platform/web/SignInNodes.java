package vn.kipthoi.platform.web;

import static io.vertx.core.http.HttpMethod.GET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.privacy.Vault;
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

/** Two nodes on one database, one person who may sign in, and a clock that tests move. */
final class SignInNodes implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  static final String PASSWORD = "con diều trên hồ";

  private final FreshDatabase database = new FreshDatabase();
  private final SettableClock clock = SettableClock.startingAt("2026-11-22T07:00:00Z");

  @SuppressWarnings("NullAway.Init")
  private Served one;

  @SuppressWarnings("NullAway.Init")
  private Served other;

  @Override
  public void beforeAll(ExtensionContext context) {
    database.beforeAll(context);
    var passwords = new Passwords(database.vertx());
    var lan = new NewAccount(
        "Lan.TraOn", "Nguyễn Thị Lan", Role.TEAM_MEMBER, Optional.of("05392"), Optional.empty());
    var registered = await(passwords
        .hash(new Secret(PASSWORD))
        .compose(hash -> new Accounts().register(database.pool(), lan, hash, clock.instant())));
    assertThat(registered).isPresent();
    one = node(passwords);
    other = node(passwords);
  }

  /** Far enough for every pause to be over. */
  @Override
  public void beforeEach(ExtensionContext context) {
    clock.advance(Duration.ofMinutes(30));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    one.close();
    other.close();
    database.afterAll(context);
  }

  Served one() {
    return one;
  }

  Served other() {
    return other;
  }

  FreshDatabase database() {
    return database;
  }

  SettableClock clock() {
    return clock;
  }

  /** A page of the first node whose form is to be sent back. */
  SignInForm form(String path) {
    return new SignInForm(one, one.get(path));
  }

  HttpResponse<String> open(String username, String password) {
    var body = JsonObject.of("username", username, "password", password).encode();
    return one.send("POST", "/api/v1/sessions", body, "Content-Type", "application/json");
  }

  private Served node(Passwords passwords) {
    var sql = new Database(database.pool());
    var sessions = new Sessions(database.vertx(), sql, SessionTerms.usual(), clock);
    var journal = new Journal(new Vault(KeyFile.parse(KeyFile.fresh())));
    var signIn = new SignIn(sql, new Accounts(), sessions, passwords, journal, clock);
    var contract = Contract.read(Path.of("../docs/openapi.yaml"))
        .keeping(Set.of("openSession", "closeSession"));
    var shell = new WebShell(database.vertx(), contract, WebSettings.plain(), sessions, clock)
        .page(GET, "/inbox", Access.only(Role.TEAM_MEMBER), SignInNodes::name)
        .page(GET, "/framed", Access.signedIn(), SignInNodes::framed)
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

  static HttpResponse<String> inbox(Served node, String authorization) {
    return node.get("/inbox", "Authorization", authorization, "Accept", "text/html");
  }

  static String bearer(HttpResponse<String> opened) {
    return "Bearer " + new JsonObject(opened.body()).getString("token");
  }

  static String urlEncoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
