package vn.kipthoi.platform.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.SqlClient;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.entrance.EntranceWiring;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.JournalReading;
import vn.kipthoi.platform.journal.JournalReferences;
import vn.kipthoi.platform.journal.web.JournalPages;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.NewAccount;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.SecondFactorRule;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.outside.Provider;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Two nodes on one database, one person who may sign in, and a clock that tests move. */
final class SignInNodes implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  static final String PASSWORD = "con diều trên hồ";

  private static final Vault VAULT = new Vault(KeyFile.parse(KeyFile.fresh()));
  private static final Set<String> OPERATIONS = Set.of(
      "readJournal",
      "openSession",
      "finishSession",
      "endSessionsElsewhere",
      "closeSession",
      "readSession",
      "extendSession",
      "findAccounts",
      "inviteAccount",
      "changeAccount",
      "suspendAccount",
      "resumeAccount",
      "endAccountSessions",
      "decideAdministrator");

  private static final JournalReferences NO_NAMES = new JournalReferences() {
    @Override
    public Future<Optional<UUID>> subject(SqlClient client, String name) {
      return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Map<UUID, String>> names(SqlClient client, Set<UUID> subjects) {
      return Future.succeededFuture(Map.of());
    }
  };

  private final SecondFactorRule rule;
  private final Optional<Provider> provider;
  private final WebSettings settings;
  private final List<Passwords> passwords = new CopyOnWriteArrayList<>();
  private final List<String> notes = new CopyOnWriteArrayList<>();

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
    one = node();
    other = node();
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

  SignInNodes() {
    this(SecondFactorRule.nobody());
  }

  SignInNodes(SecondFactorRule rule) {
    this(rule, Optional.empty());
  }

  SignInNodes(Provider provider) {
    this(SecondFactorRule.nobody(), Optional.of(provider));
  }

  private SignInNodes(SecondFactorRule rule, Optional<Provider> provider) {
    this(rule, provider, WebSettings.plain());
  }

  private SignInNodes(SecondFactorRule rule, Optional<Provider> provider, WebSettings settings) {
    this.rule = rule;
    this.provider = provider;
    this.settings = settings;
  }

  /** Where a proxy tells from where somebody comes. */
  static SignInNodes behindTls() {
    return new SignInNodes(
        SecondFactorRule.nobody(),
        Optional.empty(),
        new WebSettings(true, false, 256 * 1024, Duration.ofMinutes(30)));
  }

  /** How many passwords the first node has looked at. */
  long evaluated() {
    return passwords.getFirst().evaluated();
  }

  /** What was sent to the page that takes notes. */
  List<String> notes() {
    return notes;
  }

  /** Registers somebody else. */
  @CanIgnoreReturnValue
  UUID register(String username, Role role, Optional<String> unit) {
    var account = new NewAccount(username, "Người " + username, role, unit, Optional.empty());
    return await(new Passwords(database.vertx())
            .hash(new Secret(PASSWORD))
            .compose(
                hash -> new Accounts().register(database.pool(), account, hash, clock.instant())))
        .orElseThrow();
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

  private Served node() {
    var vertx = database.vertx();
    var ground = new Ground(
        vertx,
        new Database(database.pool()),
        clock,
        Pace.REAL_TIME,
        new DataKeys(VAULT),
        new Doorbell(vertx),
        new DefaultCamelContext());
    var entrance = new EntranceWiring(ground, rule, new FewUnits(), provider);
    passwords.add(entrance.passwords());
    var contract = Contract.read(Path.of("../docs/openapi.yaml")).keeping(OPERATIONS);
    var shell = new WebShell(vertx, contract, settings, entrance.viewers(), clock)
        .page(GET, "/inbox", Access.only(Role.TEAM_MEMBER), SignInNodes::name)
        .page(GET, "/framed", Access.signedIn(), SignInNodes::framed)
        .page(GET, "/files", Access.signedIn(), SignInNodes::framed)
        .page(POST, "/files", Access.signedIn(), ctx -> filed(ctx, notes))
        .uploads("/files")
        .page(POST, "/notes", Access.signedIn(), ctx -> noted(ctx, notes))
        .landing(Role.TEAM_MEMBER, "/inbox");
    entrance.mount(shell);
    new JournalPages(new JournalReading(ground.database(), VAULT, clock, NO_NAMES)).mount(shell);
    return Served.start(vertx, shell);
  }

  private static Future<Answer> noted(RoutingContext ctx, List<String> notes) {
    notes.add(Asked.form(ctx, "note"));
    return Future.succeededFuture(Answer.seeOther("/framed"));
  }

  private static Future<Answer> filed(RoutingContext ctx, List<String> notes) {
    return Upload.receive(ctx, 1_000, piece -> Future.succeededFuture()).map(received -> {
      notes.add(received.name().orElse(""));
      return Answer.seeOther("/files");
    });
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
