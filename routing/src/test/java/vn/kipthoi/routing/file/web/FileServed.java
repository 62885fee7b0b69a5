package vn.kipthoi.routing.file.web;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Contract;
import vn.kipthoi.platform.web.WebSettings;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.inbox.web.InboxApp;

/** A part of the file of a case behind a real HTTP server; who looks is told by their token. */
public final class FileServed implements AutoCloseable {

  private static final Path CONTRACT = Path.of("../infra/docs/openapi.yaml");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Viewer> viewers = new ConcurrentHashMap<>();
  private final HttpServer server;

  public FileServed(FiledCase filed, Set<String> operations, Consumer<WebShell> mount) {
    var contract = Contract.read(CONTRACT).keeping(operations);
    var vertx = filed.fresh().vertx();
    var shell = new WebShell(vertx, contract, WebSettings.plain(), this::viewer, filed.clock());
    mount.accept(shell);
    new InboxApp(Optional.empty()).mount(shell);
    server = await(shell
        .router()
        .compose(router -> vertx
            .createHttpServer(WebShell.serverOptions())
            .requestHandler(router)
            .listen(0, "127.0.0.1")));
    knows("lan", Role.TEAM_MEMBER, Optional.of("05392"), Optional.of(filed.person()));
    knows("minh", Role.TEAM_LEADER, Optional.of("05392"), Optional.empty());
    knows("hotline", Role.OPERATOR, Optional.of("VN"), Optional.empty());
    knows("province", Role.PROVINCE, Optional.of("25"), Optional.empty());
    knows("foreign", Role.TEAM_LEADER, Optional.of("05395"), Optional.empty());
    knows("nowhere", Role.DISTRICT, Optional.empty(), Optional.empty());
    knows("admin", Role.ADMINISTRATOR, Optional.of("VN"), Optional.empty());
    knows("auditor", Role.AUDITOR, Optional.of("VN"), Optional.empty());
  }

  public void knows(String token, Role role, Optional<String> unit, Optional<UUID> person) {
    viewers.put(
        token, new Viewer(UUID.randomUUID(), token, "Nguyễn Thị " + token, role, unit, person));
  }

  public UUID account(String token) {
    return Optional.ofNullable(viewers.get(token)).orElseThrow().accountId();
  }

  public HttpResponse<String> get(String token, String path) {
    return send(request(token, path).GET());
  }

  public HttpResponse<byte[]> bytes(String token, String path) {
    return send(request(token, path).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> post(String token, String path, JsonObject json) {
    return send(token, "POST", path, json);
  }

  public HttpResponse<String> patch(String token, String path, JsonObject json) {
    return send(token, "PATCH", path, json);
  }

  public HttpResponse<String> put(String token, String path, JsonObject json) {
    return send(token, "PUT", path, json);
  }

  private HttpResponse<String> send(String token, String method, String path, JsonObject json) {
    return send(request(token, path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json.encode())));
  }

  /** Sends bytes as they are. */
  public HttpResponse<String> upload(
      String token, String path, String contentType, byte[] body, Map<String, String> headers) {
    var request = request(token, path).header("Content-Type", contentType);
    headers.forEach(request::header);
    return send(request.POST(BodyPublishers.ofByteArray(body)));
  }

  /** A page as a browser asks for it. */
  public HttpResponse<String> page(String token, String path) {
    return send(browser(token, path));
  }

  /** As a browser posts a form of ours, with the token that its page carried. */
  public HttpResponse<String> postForm(
      String token, String path, List<? extends Entry<String, String>> fields) {
    var body = fields.stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
    return send(browser(token, path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> postMultipart(
      String token, String path, String boundary, byte[] body) {
    return send(browser(token, path)
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofByteArray(body)));
  }

  /** The hidden token of the forms of a page. */
  public static String formToken(String page) {
    return hidden(page, "_form");
  }

  /** A hidden field of a page; empty when it has none. */
  public static String hidden(String page, String name) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    return found.find() ? found.group(1) : "";
  }

  @Override
  public void close() {
    var _ = await(server.close());
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder browser(String token, String path) {
    return HttpRequest.newBuilder(uri(path)).header("Cookie", "kipthoi-session=" + token);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.actualPort() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
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
