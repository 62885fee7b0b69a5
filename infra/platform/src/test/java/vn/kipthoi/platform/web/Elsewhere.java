package vn.kipthoi.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.outside.Provider;

/** A real provider of OpenID Connect behind a line that can fail, and a browser that goes there. */
final class Elsewhere {

  static final String ISSUER = "so";
  private static final String CLIENT = "kipthoi";
  private static final long HOUR = 3600;

  private final MockOAuth2Server server = new MockOAuth2Server();
  private final HttpClient browser = HttpClient.newHttpClient();
  private final FaultyLine line;

  Elsewhere() {
    server.start();
    line = new FaultyLine(server.url("/").port());
  }

  FaultyLine line() {
    return line;
  }

  Provider provider() {
    return new Provider(
        URI.create(line.address() + "/" + ISSUER),
        CLIENT,
        new Secret("s"),
        "preferred_username",
        "Sở");
  }

  /** Whom the next token is about. */
  void says(String username) {
    server.enqueueCallback(new DefaultOAuth2TokenCallback(
        ISSUER, username, "JWT", List.of(CLIENT), Map.of("preferred_username", username), HOUR));
  }

  /** A token that says that somebody signed out, with whatever a test makes untrue of it. */
  String loggedOut(String username, Map<String, Object> changed) {
    var claims = new HashMap<String, Object>();
    claims.put("iss", line.address() + "/" + ISSUER);
    claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    claims.putAll(changed);
    var said = new DefaultOAuth2TokenCallback(
        ISSUER, username, "logout+jwt", List.of(CLIENT), claims, HOUR);
    return server.issueToken(ISSUER, CLIENT, said).serialize();
  }

  /** To the provider and back again, up to the address that the browser brings. */
  String visit(String away) {
    var back = URI.create(location(visited(URI.create(away))));
    return back.getPath() + "?" + back.getRawQuery();
  }

  HttpResponse<String> visited(URI address) {
    try {
      return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  void close() {
    line.close();
    server.shutdown();
  }
}
