package vn.kipthoi.platform.web;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps its cookies and sends each form back with its token. */
final class Jar {

  private static final String AGENT =
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36";

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Served node;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";

  Jar(Served node) {
    this.node = node;
  }

  @CanIgnoreReturnValue
  HttpResponse<String> get(String path) {
    return kept(node.get(path, "Cookie", cookies(), "Accept", "text/html", "User-Agent", AGENT));
  }

  @CanIgnoreReturnValue
  HttpResponse<String> post(String path, String fields) {
    return kept(node.send(
        "POST",
        path,
        "_form=" + token + "&" + fields,
        "Cookie",
        cookies(),
        "Content-Type",
        FORM,
        "Accept",
        "text/html",
        "User-Agent",
        AGENT));
  }

  boolean has(String cookie) {
    return cookies.containsKey(cookie);
  }

  Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  void put(String cookie, String value) {
    cookies.put(cookie, value);
  }

  void drop(String cookie) {
    cookies.remove(cookie);
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    if (answer.body().contains("name=\"_form\"")) {
      token = SignInForm.token(answer.body());
    }
    return answer;
  }

  private void keep(String line) {
    var name = line.substring(0, line.indexOf('='));
    var value = line.substring(line.indexOf('=') + 1, line.indexOf(';'));
    if (value.isEmpty() || line.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }

  private String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; ", "a=b; ", ""));
  }
}
