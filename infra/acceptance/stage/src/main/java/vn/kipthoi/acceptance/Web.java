package vn.kipthoi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program or a plain browser on the other side of HTTP, with cookies of its own. */
final class Web {

  private final String address;
  private final Optional<String> authorization;
  private final HttpClient client;

  Web(String address) {
    this(address, Optional.empty());
  }

  private Web(String address, Optional<String> authorization) {
    this.address = address;
    this.authorization = authorization;
    this.client = HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  Web signedIn(String username, String password) {
    var opened =
        post("/api/v1/sessions", JsonObject.of("username", username, "password", password));
    if (opened.statusCode() != 201) {
      throw new AssertionError("%s could not sign in: %s".formatted(username, opened.body()));
    }
    return new Web(
        address, Optional.of("Bearer " + new JsonObject(opened.body()).getString("token")));
  }

  /** Somebody who has nothing but a receipt. */
  Web withReceipt(String digits) {
    return new Web(address, Optional.of("Receipt " + digits));
  }

  /** Whether its session has ended. */
  boolean isGone() {
    return get("/api/v1/teams").statusCode() == 401;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  JsonObject json(String path) {
    return new JsonObject(ok(get(path)));
  }

  JsonArray list(String path) {
    return new JsonArray(ok(get(path)));
  }

  HttpResponse<String> post(String path, JsonObject body) {
    return send(request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
  }

  HttpResponse<String> send(String method, String path, JsonObject body) {
    return send(request(path)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body.encode())));
  }

  HttpResponse<String> put(String path, JsonObject body) {
    return send(request(path)
        .header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(body.encode())));
  }

  HttpResponse<String> post(String path, List<Map.Entry<String, String>> form) {
    var body = form.stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(joining("&"));
    return send(request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", address)
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    authorization.ifPresent(held -> {
      var unused = request.header("Authorization", held);
    });
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer from " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for an answer", e);
    }
  }

  private static String ok(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(
          "%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
    }
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
