package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

/** A shell behind a real HTTP server on a free port, and a client that follows no redirect. */
final class Served implements AutoCloseable {

  private static final long LIMIT_SECONDS = 60;

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(HttpServer server) {
    this.server = server;
  }

  static Served start(Vertx vertx, WebShell shell) {
    return new Served(await(shell
        .router()
        .compose(router -> vertx
            .createHttpServer(WebShell.serverOptions().setHost("127.0.0.1").setPort(0))
            .requestHandler(router)
            .listen())));
  }

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  int port() {
    return server.actualPort();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.close();
    await(server.close());
  }
}
