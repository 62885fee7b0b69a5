package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;

/** Whoever guesses passwords: what they learn, what slows them down, and whom it does not. */
class GuessingTest {

  @RegisterExtension
  static final SignInNodes nodes = SignInNodes.behindTls();

  private final String name = "g" + UUID.randomUUID();
  private UUID account = new UUID(0, 0);

  @BeforeEach
  void somebodyIsThere() {
    account = nodes.register(name, Role.TEAM_MEMBER, Optional.of("05392"));
  }

  /** Time cannot be compared on a busy machine; what costs the time can be counted. */
  @Test
  void costsTheSameWhetherTheNameExistsOrThePasswordIsWrong() {
    assertThat(evaluations(() -> guess(name, "not it", "10.1.0.1"))).isEqualTo(1);
    assertThat(evaluations(() -> guess("nobody", "not it", "10.1.0.2"))).isEqualTo(1);
    assertThat(evaluations(() -> guess(name, PASSWORD, "10.1.0.3"))).isEqualTo(1);
    suspended();
    assertThat(evaluations(() -> guess(name, PASSWORD, "10.1.0.4"))).isEqualTo(1);
  }

  @Test
  void looksAtNoPasswordWhileSomebodyHasToWait() {
    for (var mistake = 0; mistake < 4; mistake++) {
      guess(name, "wrong " + mistake, "10.2.0.1");
    }

    assertThat(evaluations(
            () -> assertThat(guess(name, PASSWORD, "10.2.0.1").statusCode()).isEqualTo(429)))
        .isZero();
  }

  @Test
  void slowsDownOneNameFromManyPlacesForAMinuteAtMostButNotTheBrowserOfItsOwner() {
    var owner = new Jar(nodes.one());
    owner.get("/sign-in");
    owner.post("/sign-in", "username=" + name + "&password=" + urlEncoded(PASSWORD));
    owner.drop("kipthoi-session");
    for (var place = 0; place < 101; place++) {
      guess(name, "wrong", "10.3.0." + place);
    }

    var told = guess(name, PASSWORD, "10.4.0.1");
    assertThat(told.statusCode()).isEqualTo(429);
    var seconds = told.headers().firstValueAsLong("Retry-After").orElseThrow();
    assertThat(seconds).isBetween(1L, 65L);
    assertThat(guess("somebody-else", "x", "10.4.0.1").statusCode()).isEqualTo(401);
    owner.get("/sign-in");
    var back = owner.post("/sign-in", "username=" + name + "&password=" + urlEncoded(PASSWORD));
    assertThat(back.headers().firstValue("Location")).hasValue("/inbox");
    eventually(() -> assertThat(lines("sign-in-slowed-down")).isEqualTo(1));

    nodes.clock().advance(Duration.ofSeconds(seconds));
    assertThat(guess(name, PASSWORD, "10.4.0.1").statusCode()).isEqualTo(201);
  }

  @Test
  void tellsAPersonHowLongToWaitInWords() {
    var jar = new Jar(nodes.one());
    jar.get("/sign-in");
    for (var mistake = 0; mistake < 4; mistake++) {
      jar.post("/sign-in", "username=" + name + "&password=wrong");
    }

    var told = jar.post("/sign-in", "username=" + name + "&password=" + urlEncoded(PASSWORD));

    assertThat(told.statusCode()).isEqualTo(429);
    assertThat(told.body()).contains("Hãy đợi 2 giây", "value=\"" + name + "\"");
  }

  @Test
  void knowsABrowserByAMarkThatNamesNobody() {
    var jar = new Jar(nodes.one());
    jar.get("/sign-in");
    jar.post("/sign-in", "username=" + name + "&password=" + urlEncoded(PASSWORD));

    assertThat(jar.cookie("kipthoi-known"))
        .isPresent()
        .get()
        .asString()
        .matches("[0-9a-f]{24}")
        .doesNotContain(name);
  }

  private static long evaluations(Runnable work) {
    var before = nodes.evaluated();
    work.run();
    return nodes.evaluated() - before;
  }

  /** From this place, as a proxy in front of the node tells. */
  @CanIgnoreReturnValue
  private static HttpResponse<String> guess(String username, String password, String place) {
    return nodes
        .one()
        .send(
            "POST",
            "/api/v1/sessions",
            JsonObject.of("username", username, "password", password).encode(),
            "Content-Type",
            "application/json",
            "X-Forwarded-For",
            place);
  }

  private void suspended() {
    var done = await(nodes
        .database()
        .pool()
        .query("update platform.accounts set suspended_at = now(), suspended_why = 'x'"
            + " where id = '" + account + "'")
        .execute());
    assertThat(done.rowCount()).isOne();
  }

  private long lines(String action) {
    return await(nodes
            .database()
            .pool()
            .query("select count(*) as n from platform.journal where action = '" + action
                + "' and subject = '" + account + "'")
            .execute())
        .iterator()
        .next()
        .getLong("n");
  }
}
