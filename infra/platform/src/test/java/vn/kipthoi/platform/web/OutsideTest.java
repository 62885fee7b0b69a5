package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.outside.Provider;

/** Signing in at a real provider of OpenID Connect, and all the ways in which that can be untrue. */
class OutsideTest {

  private static final String CLIENT = "kipthoi";
  private static final String ISSUER = "so";
  private static final long HOUR = 3600;
  private static final MockOAuth2Server SERVER = started();

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes(new Provider(
      SERVER.issuerUrl(ISSUER).uri(), CLIENT, new Secret("s"), "preferred_username", "Sở"));

  private final HttpClient browser = HttpClient.newHttpClient();
  private final Jar jar = new Jar(nodes.one());
  private final String name = "o" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    SERVER.shutdown();
  }

  @Test
  void signsInWhoeverHasAnAccountHereAndGoesToThePageThatWasAskedFor() {
    account();
    says(name, Map.of(), HOUR);

    var arrived = jar.get(back("?then=%2Finbox%3Fpage%3D2"));

    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.headers().firstValue("Refresh")).hasValue("0; url=/inbox?page=2");
    assertThat(jar.get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void sendsTheBrowserAwayWithAChallengeAndNeverWithTheSecret() {
    var away = jar.get("/sign-in/elsewhere").headers().firstValue("Location").orElseThrow();

    assertThat(away)
        .contains("response_type=code", "code_challenge_method=S256", "nonce=", "state=")
        .doesNotContain("client_secret");
  }

  @Test
  void givesNobodyAnAccountForBeingKnownThere() {
    says("nobody-here", Map.of(), HOUR);

    assertThat(location(jar.get(back("")))).isEqualTo("/sign-in?unknown=yes");
    assertThat(jar.has("kipthoi-session")).isFalse();
  }

  @Test
  void knowsSomebodyByWhoTheyAreThereAndNotByTheirName() {
    account();
    says(name, Map.of("sub", "first-person"), HOUR);
    assertThat(jar.get(back("")).statusCode()).isEqualTo(200);
    jar.drop("kipthoi-session");

    says(name, Map.of("sub", "another-person"), HOUR);
    assertThat(location(jar.get(back("")))).isEqualTo("/sign-in?unknown=yes");

    says("renamed", Map.of("sub", "first-person"), HOUR);
    assertThat(jar.get(back("")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"nonce, of-another-sign-in", "iss, https://evil.example", "aud, another-program"})
  void believesNoTokenThatWasMadeForSomethingElse(String claim, String value) {
    account();
    Object forged = claim.equals("aud") ? List.of(value) : value;
    says(name, Map.of(claim, forged), HOUR);

    assertThat(location(jar.get(back("")))).isEqualTo("/sign-in?away=yes");
    assertThat(jar.has("kipthoi-session")).isFalse();
  }

  @Test
  void believesNoTokenThatIsTooOld() {
    account();
    says(name, Map.of(), -HOUR);

    assertThat(location(jar.get(back("")))).isEqualTo("/sign-in?away=yes");
  }

  @Test
  void takesBackNobodyWithAForgedStateNorTwice() {
    account();
    var path = back("");
    var forged = path.replaceAll("state=[^&]+", "state=" + "f".repeat(43));
    assertThat(location(jar.get(forged))).isEqualTo("/sign-in?away=yes");

    says(name, Map.of(), HOUR);
    var again = back("");
    assertThat(jar.get(again).statusCode()).isEqualTo(200);
    jar.drop("kipthoi-session");
    assertThat(location(jar.get(again))).isEqualTo("/sign-in?away=yes");
  }

  @Test
  void takesBackNobodyInAnotherBrowserThanTheOneThatLeft() {
    account();
    var path = back("");
    var victim = new Jar(nodes.one());

    assertThat(location(victim.get(path))).isEqualTo("/sign-in?away=yes");
  }

  private void account() {
    nodes.register(name, Role.TEAM_MEMBER, Optional.of("05392"));
  }

  private static void says(String username, Map<String, Object> claims, long seconds) {
    var all = new HashMap<String, Object>(claims);
    all.put("preferred_username", username);
    var subject = claims.getOrDefault("sub", username).toString();
    SERVER.enqueueCallback(
        new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), all, seconds));
  }

  /** To the provider and back again, up to the address that the browser brings. */
  private String back(String query) {
    var away = location(jar.get("/sign-in/elsewhere" + query));
    var back = URI.create(location(visited(URI.create(away))));
    return back.getPath() + "?" + back.getRawQuery();
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> visited(URI address) {
    try {
      return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static MockOAuth2Server started() {
    var server = new MockOAuth2Server();
    server.start();
    return server;
  }
}
