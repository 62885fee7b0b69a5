package vn.kipthoi.routing.policy.web;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Contract;
import vn.kipthoi.platform.web.WebSettings;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Policy and calendar behind a real server; who asks is told by their token. */
final class PolicyOffice implements AutoCloseable {

  static final String ANNA = "administrator-anna";
  static final String BINH = "administrator-binh";
  static final String PHU_THO = "province-25";
  static final String HA_NOI = "province-01";
  static final String TEAM = "team-05392";
  static final String AUDITOR = "auditor";

  private static final Path CONTRACT = Path.of("../infra/docs/openapi.yaml");
  private static final Directory DIRECTORY = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));
  private static final Set<String> OPERATIONS = Set.of(
      "listPolicies",
      "draftPolicy",
      "showPolicy",
      "changePolicy",
      "submitPolicy",
      "checkPolicy",
      "showCalendar",
      "askForDays",
      "checkDays");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Viewer> viewers = new HashMap<>();
  private final FreshDatabase fresh;
  private final HttpServer server;
  private final PolicyDesk desk;

  PolicyOffice(FreshDatabase fresh, SettableClock clock) {
    this.fresh = fresh;
    knows(ANNA, Role.ADMINISTRATOR, Optional.empty());
    knows(BINH, Role.ADMINISTRATOR, Optional.empty());
    knows(PHU_THO, Role.PROVINCE, Optional.of("25"));
    knows(HA_NOI, Role.PROVINCE, Optional.of("01"));
    knows(TEAM, Role.TEAM_MEMBER, Optional.of("05392"));
    knows(AUDITOR, Role.AUDITOR, Optional.of("VN"));
    var contract = Contract.read(CONTRACT).keeping(OPERATIONS);
    var shell = new WebShell(fresh.vertx(), contract, WebSettings.plain(), this::viewer, clock);
    var journal = new Journal(new Vault(KeyFile.parse(KeyFile.fresh())));
    desk = PolicyDesk.over(new Database(fresh.pool()), clock, journal);
    var room =
        PolicyRoom.over(desk, () -> DIRECTORY, language -> Names.in(language, () -> DIRECTORY));
    shell.assets(AdminRoom.ASSETS);
    new PolicyRoutes(room).mount(shell);
    new PolicyPages(room).mount(shell);
    new CalendarRoutes(room).mount(shell);
    new CalendarPages(room).mount(shell);
    server = await(shell
        .router()
        .compose(router -> fresh
            .vertx()
            .createHttpServer(WebShell.serverOptions())
            .requestHandler(router)
            .listen(0, "127.0.0.1")));
  }

  PolicyDesk desk() {
    return desk;
  }

  HttpResponse<String> get(String token, String path) {
    return send(request(token, path).GET());
  }

  HttpResponse<String> post(String token, String path, JsonObject json) {
    return send(posting("POST", token, path, json));
  }

  HttpResponse<String> patch(String token, String path, JsonObject json) {
    return send(posting("PATCH", token, path, json));
  }

  CompletableFuture<HttpResponse<String>> posted(String token, String path, JsonObject json) {
    return client.sendAsync(
        posting("POST", token, path, json).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> page(String token, String path) {
    return send(HttpRequest.newBuilder(uri(path)).header("Cookie", "kipthoi-session=" + token));
  }

  /** As a browser posts a form of ours. */
  HttpResponse<String> postForm(String token, String path, Map<String, String> fields) {
    var body = fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(uri(path))
        .header("Cookie", "kipthoi-session=" + token)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The version that a draft got. */
  String drafted(String token, JsonObject change) {
    var answer = post(token, "/api/v1/policies", change);
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return new JsonObject(answer.body()).getString("version");
  }

  /** Drafted by one, submitted, and approved by the other. */
  String approved(String maker, String checker, JsonObject change) {
    var version = drafted(maker, change);
    var at = "/api/v1/policies/" + version;
    var edit = new JsonObject().put("edit", 1);
    var submitted = post(maker, at + "/submission", edit);
    var checked = post(checker, at + "/check", edit.copy().put("approve", true));
    if (submitted.statusCode() != 200 || checked.statusCode() != 200) {
      throw new AssertionError(submitted.body() + checked.body());
    }
    return version;
  }

  List<String> journal() {
    var lines = new ArrayList<String>();
    for (Row row : await(fresh
        .pool()
        .query("select action from platform.journal order by at, action")
        .execute())) {
      lines.add(row.getString("action"));
    }
    return lines;
  }

  @Override
  public void close() {
    var _ = await(server.close());
  }

  private void knows(String token, Role role, Optional<String> unit) {
    viewers.put(
        token,
        new Viewer(UUID.randomUUID(), token, "Nguyễn Thị " + token, role, unit, Optional.empty()));
  }

  private HttpRequest.Builder posting(String method, String token, String path, JsonObject json) {
    return request(token, path)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(json.encode()));
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.actualPort() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Future<Optional<Viewer>> viewer(String token) {
    return Future.succeededFuture(Optional.ofNullable(viewers.get(token)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
