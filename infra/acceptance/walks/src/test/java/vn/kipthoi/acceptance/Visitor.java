package vn.kipthoi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import vn.kipthoi.platform.web.Way;

/** Somebody with a browser's cookies and a form's token, who tries a way in and looks no further. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

  /** Names nothing: a way that lets the visitor in then says that it is not there. */
  private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String token = "";

  Visitor(String address) {
    this.address = address;
  }

  void signIn(String username, String password) {
    var json = JsonObject.of("username", username, "password", password).encode();
    var opened = status(request("/api/v1/sessions")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json)));
    if (opened.statusCode() != 201) {
      throw new AssertionError(username + " could not sign in: " + opened.statusCode());
    }
  }

  /** Whether the way was open, whatever then came of it. */
  boolean comesIn(Way way) {
    if (!operation(way)) {
      takeForm();
    }
    var answer = status(asking(way, request(way.path().replaceAll(":\\w+", NOTHING))));
    return switch (answer.statusCode()) {
      case 401, 403 -> false;
      case 303 -> !isEntrance(answer.headers().firstValue("Location").orElse(""));
      default -> true;
    };
  }

  /** What is said to a change that another site made this browser send, with what browsers add. */
  int sentFromElsewhere(Way way, String header, String value) {
    var path = way.path().replaceAll("[:{]\\w+}?", NOTHING);
    return status(request(path)
            .header("Content-Type", type(way))
            .header(header, value)
            .method(
                way.method().name(),
                HttpRequest.BodyPublishers.ofString(operation(way) ? "{}" : "x=y")))
        .statusCode();
  }

  /** What lies behind it, such as forms that were kept for somebody, is not the entrance itself. */
  private static boolean isEntrance(String location) {
    return location.equals("/sign-in") || location.startsWith("/sign-in?");
  }

  private void takeForm() {
    var page = TOKEN.matcher(text(request("/report").GET()));
    if (!page.find()) {
      throw new AssertionError("the page of a report has no form");
    }
    token = page.group(1);
  }

  private HttpRequest.Builder asking(Way way, HttpRequest.Builder request) {
    return way.method().equals(HttpMethod.GET)
        ? request.GET()
        : request
            .header("Content-Type", type(way))
            .method(way.method().name(), HttpRequest.BodyPublishers.ofString(body(way)));
  }

  private static String type(Way way) {
    return operation(way) ? "application/json" : "application/x-www-form-urlencoded";
  }

  private String body(Way way) {
    return operation(way) ? "{}" : "_form=" + URLEncoder.encode(token, UTF_8);
  }

  private static boolean operation(Way way) {
    return !way.name().startsWith("/");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  /** Leaves as soon as the answer begins: a stream of events never ends. */
  private HttpResponse<?> status(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer;
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private String text(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
