package vn.kipthoi.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.bearer;
import static vn.kipthoi.platform.web.SignInNodes.inbox;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.NewAccount;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.platform.signin.Role;

/** Signing in as a program does: who gets in, what is kept, what slows a guesser down. */
class SignInTest {

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes();

  @Test
  void signsAProgramInWithATokenThatOpensWhatTheRoleMaySee() {
    var opened = nodes.open("lan.traon", PASSWORD);

    assertThat(opened.statusCode()).isEqualTo(201);
    var session = new JsonObject(opened.body());
    assertThat(session.getString("role")).isEqualTo("team_member");
    assertThat(session.getString("landing")).isEqualTo("/inbox");
    assertThat(session.getInstant("expiresAt"))
        .isEqualTo(nodes.clock().instant().plus(Duration.ofHours(12)));
    assertThat(inbox(nodes.one(), bearer(opened)).body()).isEqualTo("Nguyễn Thị Lan");
  }

  @Test
  void keepsABrowserSignedInOnEveryNode() {
    var opened = nodes.open("lan.traon", PASSWORD);
    var cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(cookie).contains("HTTPOnly", "SameSite=Strict").doesNotContain("Max-Age");
    var asked = nodes.other().get("/inbox", "Cookie", cookie.substring(0, cookie.indexOf(';')));
    assertThat(asked.statusCode()).isEqualTo(200);
  }

  @Test
  void tellsNeitherByWordsNorByStatusWhetherTheNameExists() {
    var wrongPassword = nodes.open("lan.traon", "not it");
    var wrongName = nodes.open("nobody", "not it");

    assertThat(wrongPassword.statusCode()).isEqualTo(401);
    assertThat(wrongPassword.body()).isEqualTo(wrongName.body());
    assertThat(wrongPassword.body()).contains("wrong-credentials").doesNotContain("not it");
  }

  @Test
  void keepsNeitherPasswordsNorTokens() {
    var token = new JsonObject(nodes.open("lan.traon", PASSWORD).body()).getString("token");

    var kept = await(nodes
        .database()
        .pool()
        .query("select (select string_agg(a::text, ' ') from platform.accounts a)"
            + " || (select string_agg(s::text, ' ') from platform.sessions s) as everything")
        .execute());
    assertThat(kept.iterator().next().getString("everything"))
        .contains("$argon2id$")
        .doesNotContain(PASSWORD)
        .doesNotContain(token)
        .doesNotContain(HexFormat.of().formatHex(token.getBytes(UTF_8)).substring(0, 32));
  }

  @Test
  void slowsDownAfterRepeatedMistakesAndLetsTheRightPasswordInAfterwards() {
    for (var mistake = 0; mistake < 4; mistake++) {
      assertThat(nodes.open("lan.traon", "wrong " + mistake).statusCode()).isEqualTo(401);
    }

    var tooSoon = nodes.open("lan.traon", PASSWORD);
    nodes.clock().advance(Duration.ofSeconds(2));
    var later = nodes.open("lan.traon", PASSWORD);

    assertThat(tooSoon.statusCode()).isEqualTo(429);
    assertThat(tooSoon.headers().firstValueAsLong("Retry-After")).hasValue(2);
    assertThat(later.statusCode()).isEqualTo(201);
  }

  @Test
  void writesSigningInAndOutIntoTheJournal() {
    var token = bearer(nodes.open("lan.traon", PASSWORD));
    assertThat(nodes.open("lan.traon", "wrong").statusCode()).isEqualTo(401);
    assertThat(nodes
            .one()
            .send("DELETE", "/api/v1/sessions", "", "Authorization", token)
            .statusCode())
        .isEqualTo(204);

    eventually(() -> assertThat(actions()).contains("signed-in", "sign-in-refused", "signed-out"));
  }

  @Test
  void refusesACallThatTheContractDoesNotAllow() {
    var answer = nodes
        .one()
        .send(
            "POST",
            "/api/v1/sessions",
            "{\"username\":\"lan\"}",
            "Content-Type",
            "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"lan.traon, 0", "LAN.TRAON, 0", "new.name, 1"})
  void registersANameOnce(String username, int times) {
    var account =
        new NewAccount(username, "Khác", Role.OPERATOR, Optional.empty(), Optional.empty());
    var before = count();

    var outcome = await(new Passwords(nodes.database().vertx())
        .hash(new Secret("x"))
        .compose(hash -> new Accounts()
            .register(nodes.database().pool(), account, hash, nodes.clock().instant())));

    assertThat(outcome.isPresent()).isEqualTo(times == 1);
    assertThat(count() - before).isEqualTo(times);
  }

  private static long count() {
    return await(nodes
            .database()
            .pool()
            .query("select count(*) as n from platform.accounts")
            .execute())
        .iterator()
        .next()
        .getLong("n");
  }

  private static Set<String> actions() {
    var lines = await(nodes
        .database()
        .pool()
        .query("select string_agg(distinct action, ' ') as actions from platform.journal")
        .execute());
    return Set.of(lines.iterator().next().getString("actions").split(" "));
  }
}
