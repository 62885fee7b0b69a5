package vn.kipthoi.intake.web;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Contract;
import vn.kipthoi.platform.web.WebSettings;
import vn.kipthoi.platform.web.WebShell;

/** Intake behind a real HTTP server on loopback, with one operator known by the token "operator". */
final class Served implements AutoCloseable {

  static final UUID OPERATOR = UUID.fromString("0d8c5b9c-5a3a-4c39-8f5e-0a3f6c1d2e4b");

  private static final Path CONTRACT = Path.of("../infra/docs/openapi.yaml");

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;

  Served(Bench bench, Set<String> operations, Consumer<WebShell> mount) {
    var contract = Contract.read(CONTRACT).keeping(operations);
    var shell =
        new WebShell(bench.vertx(), contract, WebSettings.plain(), Served::viewer, bench.clock());
    mount.accept(shell);
    server = await(shell
        .router()
        .compose(router -> bench
            .vertx()
            .createHttpServer(WebShell.serverOptions())
            .requestHandler(router)
            .listen(0, "127.0.0.1")));
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> postJson(String path, String body, String... headers) {
    return send(request(path, headers)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> putJson(String path, String body, String... headers) {
    return send(request(path, headers)
        .header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** As a browser posts a form of ours. */
  HttpResponse<String> postForm(String path, Map<String, String> fields, String... headers) {
    var body = fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
    return send(request(path, headers)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    var _ = await(server.close());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    return headers.length == 0 ? request : request.headers(headers);
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

  private static Future<Optional<Viewer>> viewer(String token) {
    var operator = new Viewer(
        OPERATOR, "phuc", "Hồng Phúc", Role.OPERATOR, Optional.empty(), Optional.empty());
    return Future.succeededFuture(Optional.of(operator).filter(known -> token.equals("operator")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
