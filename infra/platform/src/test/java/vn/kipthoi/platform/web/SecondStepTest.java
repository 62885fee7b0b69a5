package vn.kipthoi.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;
import static vn.kipthoi.testkit.Await.await;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.SecondFactorRule;

/** A role that needs two steps: setting the second one up on the way in, and proving it afterwards. */
class SecondStepTest {

  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");
  private static final Pattern CODE = Pattern.compile("<li>([a-z2-9]{5}-[a-z2-9]{5})</li>");

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes(SecondFactorRule.everybody());

  private Jar browser = new Jar(nodes.one());
  private String username = "";
  private byte[] secret = {};
  private List<String> recoveryCodes = List.of();

  @BeforeEach
  void somebodySetsUpAnAuthenticatorOnTheWayIn() {
    username = "u" + UUID.randomUUID();
    nodes.register(username, Role.TEAM_MEMBER, Optional.of("05392"));
    browser = new Jar(nodes.one());

    assertThat(password(browser)).isEqualTo("/sign-in/set-up");
    var offered = browser.get("/sign-in/set-up").body();
    secret = decoded(found(SECRET, offered).getFirst().replace(" ", ""));
    var entered = browser.post("/sign-in/set-up", "code=" + code(now()));

    assertThat(entered.statusCode()).isEqualTo(200);
    recoveryCodes = found(CODE, entered.body());
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(200);
    nodes.clock().advance(Duration.ofMinutes(2));
  }

  @Test
  void showsTheSquareAndTenRecoveryCodesOnce() {
    assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
    assertThat(kept("select encode(secret, 'escape') from platform.authenticators"))
        .doesNotContain(new String(secret, ISO_8859_1));
  }

  @Test
  void letsNobodyPastThePasswordWithoutACode() {
    var fresh = new Jar(nodes.one());

    assertThat(password(fresh)).isEqualTo("/sign-in/second-step");
    assertThat(fresh.get("/inbox").statusCode()).isEqualTo(303);
    assertThat(fresh.has("kipthoi-session")).isFalse();
  }

  @Test
  void takesACodeThatIsOneStepOffAndNoneThatIsTwo() {
    assertThat(entered(code(now().minusSeconds(60)))).isEqualTo(401);
    assertThat(entered(code(now().plusSeconds(60)))).isEqualTo(401);
    assertThat(entered(code(now().plusSeconds(30)))).isEqualTo(303);
  }

  @Test
  void letsAProgramInThatSendsBothAtOnce() {
    var both = JsonObject.of("username", username, "password", PASSWORD, "code", code(now()));
    var wrong = both.copy().put("code", "000000");

    assertThat(sent(wrong).statusCode()).isEqualTo(401);
    assertThat(sent(both).statusCode()).isEqualTo(201);
    assertThat(sent(both).statusCode()).isEqualTo(401);
    both.remove("code");
    assertThat(sent(both).statusCode()).isEqualTo(202);
  }

  private static HttpResponse<String> sent(JsonObject body) {
    return nodes
        .one()
        .send("POST", "/api/v1/sessions", body.encode(), "Content-Type", "application/json");
  }

  @Test
  void takesNoCodeTwiceOnWhicheverNode() {
    var code = code(now());
    assertThat(entered(code)).isEqualTo(303);

    var again = new Jar(nodes.other());
    assertThat(password(again)).isEqualTo("/sign-in/second-step");
    assertThat(again.post("/sign-in/second-step", "code=" + code).statusCode()).isEqualTo(401);
  }

  @Test
  void takesNoCodeFromBeforeTheLastOne() {
    assertThat(entered(code(now().plusSeconds(30)))).isEqualTo(303);
    assertThat(entered(code(now()))).isEqualTo(401);
  }

  @Test
  void takesARecoveryCodeHoweverItIsTypedAndOnce() {
    var typed = recoveryCodes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ");

    assertThat(entered(urlEncoded(typed))).isEqualTo(303);
    assertThat(entered(urlEncoded(typed))).isEqualTo(401);
    assertThat(entered(recoveryCodes.get(1))).isEqualTo(303);
  }

  @Test
  void beginsAnewWithTheFifthWrongCodeAndThenMakesTheGuesserWait() {
    var guesser = new Jar(nodes.one());
    password(guesser);
    for (var guess = 0; guess < 4; guess++) {
      assertThat(guesser.post("/sign-in/second-step", "code=00000" + guess).statusCode())
          .isEqualTo(401);
    }
    var over = guesser.post("/sign-in/second-step", "code=000004");
    assertThat(over.headers().firstValue("Location")).hasValue("/sign-in?over=yes");

    password(guesser);
    assertThat(guesser.post("/sign-in/second-step", "code=" + code(now())).statusCode())
        .isEqualTo(429);
    nodes.clock().advance(Duration.ofMinutes(1));
    assertThat(guesser.post("/sign-in/second-step", "code=" + code(now())).statusCode())
        .isEqualTo(303);
  }

  @Test
  void forgetsAStepAfterTenMinutes() {
    var slow = new Jar(nodes.one());
    password(slow);
    nodes.clock().advance(Duration.ofMinutes(11));

    var late = slow.post("/sign-in/second-step", "code=" + code(now()));

    assertThat(late.headers().firstValue("Location")).hasValue("/sign-in?over=yes");
  }

  @Test
  void asksAProgramForACodeToo() {
    var asked = nodes.open(username, PASSWORD);
    assertThat(asked.statusCode()).isEqualTo(202);
    var step = new JsonObject(asked.body()).getString("step");

    var wrong = finish(step, "000000");
    var right = finish(step, code(now()));

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(right.statusCode()).isEqualTo(201);
    assertThat(finish(step, code(now().plusSeconds(30))).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> finish(String step, String code) {
    var body = JsonObject.of("step", step, "code", code).encode();
    return nodes
        .one()
        .send("POST", "/api/v1/sessions/second-step", body, "Content-Type", "application/json");
  }

  private int entered(String code) {
    var fresh = new Jar(nodes.one());
    assertThat(password(fresh)).isEqualTo("/sign-in/second-step");
    return fresh.post("/sign-in/second-step", "code=" + code).statusCode();
  }

  @CanIgnoreReturnValue
  private String password(Jar jar) {
    jar.get("/sign-in");
    return jar.post("/sign-in", "username=" + username + "&password=" + urlEncoded(PASSWORD))
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private static Instant now() {
    return nodes.clock().instant();
  }

  private String code(Instant at) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  private static String kept(String query) {
    return await(nodes.database().pool().preparedQuery(query).execute(Tuple.tuple()))
        .iterator()
        .next()
        .getString(0);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static byte[] decoded(String base32) {
    var bits = new BigInteger("1");
    for (var sign : base32.toCharArray()) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(SIGNS.indexOf(sign)));
    }
    var bytes = bits.toByteArray();
    return Arrays.copyOfRange(bytes, 1, bytes.length);
  }
}
