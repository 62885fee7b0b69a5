package vn.kipthoi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.kipthoi.platform.web.Way;

/** Somebody who knows the number of a case and tries every way with it. */
final class Prober {

  private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

  /** A stream tells what is open as soon as it is; it is listened to for so long. */
  private static final long LISTENS_MILLIS = 1_500;

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Prober(String address, String username, String password) {
    this.address = address;
    var json = JsonObject.of("username", username, "password", password).encode();
    var opened = send(HttpRequest.newBuilder(URI.create(address + "/api/v1/sessions"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json)));
    if (opened.statusCode() != 201) {
      throw new AssertionError(username + " could not sign in: " + opened.statusCode());
    }
  }

  /** Whether the case's number comes back, apart from the very words that were asked with. */
  boolean hears(Way way, String number, String alert) {
    var path = way.path()
        .replaceAll("[:{](caseNumber|number)}?", number)
        .replaceAll("[:{]alertId}?", alert.isEmpty() ? NOTHING : alert)
        .replaceAll("[:{]\\w+}?", NOTHING);
    var asked = way.method().equals(HttpMethod.GET) ? path + "?q=" + number : path;
    var answer = send(asking(way, asked));
    var said = answer.headers().map() + text(answer);
    // A search field shows again what was typed into it.
    var heard = said.replace(asked, "").replace(path, "").replace("value=\"" + number + "\"", "");
    return heard.toUpperCase(Locale.ROOT).contains(number);
  }

  private HttpRequest.Builder asking(Way way, String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    if (way.method().equals(HttpMethod.GET)) {
      return request.GET();
    }
    var operation = !way.name().startsWith("/");
    return request
        .header(
            "Content-Type", operation ? "application/json" : "application/x-www-form-urlencoded")
        .header("Origin", address)
        .POST(HttpRequest.BodyPublishers.ofString(
            operation ? "{\"version\":1,\"note\":\"x\"}" : "version=1&note=x"));
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String text(HttpResponse<InputStream> answer) {
    var streams = answer.headers().firstValue("Content-Type").orElse("").contains("event-stream");
    return streams ? heard(answer.body()) : whole(answer.body());
  }

  private static String whole(InputStream body) {
    try (body) {
      return new String(body.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String heard(InputStream body) {
    var said = new StringBuffer();
    var listening =
        CompletableFuture.runAsync(() -> listen(body, said), Thread::startVirtualThread);
    var _ =
        listening.completeOnTimeout(null, LISTENS_MILLIS, TimeUnit.MILLISECONDS).join();
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.toString();
  }

  private static void listen(InputStream body, StringBuffer said) {
    var bytes = new byte[4_096];
    try {
      for (var read = body.read(bytes); read >= 0; read = body.read(bytes)) {
        said.append(new String(bytes, 0, read, UTF_8));
      }
    } catch (IOException left) {
      said.append("");
    }
  }
}
