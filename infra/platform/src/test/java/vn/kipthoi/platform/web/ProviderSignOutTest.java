package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.Elsewhere.location;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;
import static vn.kipthoi.testkit.Await.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.FaultyLine.Fault;

/** Signing out at the provider too, and hearing from it that somebody signed out there. */
class ProviderSignOutTest {

  private static final String ENDED = "/api/v1/sessions/ended-elsewhere";

  /** As if they had signed in after the provider's word was written. */
  private static final String LATER = """
      update platform.sessions
         set opened_at = opened_at + interval '50 years',
             seen_at = seen_at + interval '50 years',
             ends_at = ends_at + interval '50 years'
      """;

  private static final Elsewhere ELSEWHERE = new Elsewhere();

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes(ELSEWHERE.provider());

  private final Jar jar = new Jar(nodes.one());
  private final String name = "e" + UUID.randomUUID();

  @BeforeEach
  void somebodyIsSignedInThroughIt() {
    nodes.register(name, Role.TEAM_MEMBER, Optional.of("05392"));
    ELSEWHERE.says(name);
    var back = ELSEWHERE.visit(location(jar.get("/sign-in/elsewhere")));
    assertThat(jar.get(back).statusCode()).isEqualTo(200);
    jar.get("/framed");
  }

  @AfterEach
  void mended() {
    ELSEWHERE.line().isWell();
  }

  @AfterAll
  static void stop() {
    ELSEWHERE.close();
  }

  @Test
  void leadsOutOfTheProviderAndBackToAPageThatSaysSo() {
    var left = jar.get(location(jar.post("/sign-out", ""))).body();
    assertThat(left).contains("href=\"/sign-in/elsewhere/leave\"");

    var there = location(jar.get("/sign-in/elsewhere/leave"));
    assertThat(there).contains("/endsession?", "client_id=kipthoi", "post_logout_redirect_uri=");
    var back = URI.create(location(ELSEWHERE.visited(URI.create(there))));

    assertThat(back.getPath()).isEqualTo("/sign-in/elsewhere/left");
    assertThat(jar.get(location(jar.get(back.getPath()))).body())
        .contains("đăng xuất ở đây và ở hệ thống ngoài");
  }

  @Test
  void saysSoWhenTheProviderCannotBeToldOfIt() {
    jar.post("/sign-out", "");
    ELSEWHERE.line().breaks(Fault.CUT, "openid-configuration");

    var place = location(jar.get("/sign-in/elsewhere/leave"));

    assertThat(place).isEqualTo("/sign-in?stayed=yes");
    assertThat(jar.get(place).body())
        .contains("chưa đăng xuất được ở hệ thống ngoài", "role=\"alert\"");
  }

  @Test
  void endsHereWhatEndsThereAndNothingElse() {
    var byPassword = new Jar(nodes.other());
    byPassword.get("/sign-in");
    byPassword.post("/sign-in", "username=" + name + "&password=" + urlEncoded(PASSWORD));

    assertThat(told(ELSEWHERE.loggedOut(name, Map.of())).statusCode()).isEqualTo(204);

    assertThat(jar.get("/inbox").statusCode()).isEqualTo(303);
    assertThat(byPassword.get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void endsNothingThatWasOpenedAfterwards() {
    var token = ELSEWHERE.loggedOut(name, Map.of());
    var later = await(nodes.database().pool().query(LATER).execute());
    assertThat(later.rowCount()).isPositive();

    assertThat(told(token).statusCode()).isEqualTo(204);

    assertThat(jar.get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void believesNobodyElse() {
    var forgeries = List.<Map<String, Object>>of(
        Map.of("aud", List.of("another-program")),
        Map.of("iss", "https://evil.example"),
        Map.of("nonce", "a logout token has none"),
        Map.of("events", Map.of("something-else", Map.of())));

    for (var forged : forgeries) {
      assertThat(told(ELSEWHERE.loggedOut(name, forged)).statusCode())
          .as("%s", forged)
          .isEqualTo(400);
    }
    assertThat(told("not.a.token").statusCode()).isEqualTo(400);
    assertThat(told("").statusCode()).isEqualTo(400);
    assertThat(jar.get("/inbox").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> told(String token) {
    return nodes
        .one()
        .send(
            "POST",
            ENDED,
            "logout_token=" + urlEncoded(token),
            "Content-Type",
            "application/x-www-form-urlencoded");
  }
}
