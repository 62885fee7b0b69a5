package vn.kipthoi.notifier.web;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.Viewers;
import vn.kipthoi.platform.web.Contract;
import vn.kipthoi.platform.web.WebSettings;
import vn.kipthoi.platform.web.WebShell;

/** The notifier's own operations and pages, over HTTP. */
final class Served implements AutoCloseable {

  static final Path CONTRACT = Path.of("../infra/docs/openapi.yaml");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Viewer> people = new ConcurrentHashMap<>();
  private final HttpServer server;

  Served(Vertx vertx, InstantSource clock, int port, Set<String> ids, Consumer<WebShell> mount) {
    Viewers viewers = token -> Future.succeededFuture(Optional.ofNullable(people.get(token)));
    var plain = WebSettings.plain();
    var settings = new WebSettings(plain.behindTls(), true, plain.bodyBytes(), plain.visit());
    var contract = Contract.read(CONTRACT).keeping(ids);
    var shell = new WebShell(vertx, contract, settings, viewers, clock);
    mount.accept(shell);
    var router = await(shell.router());
    server = await(
        vertx.createHttpServer(WebShell.serverOptions()).requestHandler(router).listen(port));
  }

  void signIn(String token, Viewer viewer) {
    people.put(token, viewer);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> getAs(String token, String path) {
    return send(request(path).header("Authorization", "Bearer " + token).GET());
  }

  HttpResponse<String> postAs(String token, String path) {
    return send(request(path)
        .header("Authorization", "Bearer " + token)
        .POST(HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> postJsonAs(String token, String path, String json) {
    return send(request(path)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> postJson(String path, String json) {
    return send(request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** As a browser posts a form of our own page. */
  HttpResponse<String> postForm(String path, String form) {
    return send(request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** An event stream as it arrives, line by line. */
  HttpResponse<Stream<String>> stream(String token, String path)
      throws IOException, InterruptedException {
    var asking = request(path).header("Authorization", "Bearer " + token).GET().build();
    return client.send(asking, HttpResponse.BodyHandlers.ofLines());
  }

  @Override
  public void close() {
    var _ = await(server.close());
    client.close();
  }

  URI address(String path) {
    return URI.create("http://localhost:" + server.actualPort() + path);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
