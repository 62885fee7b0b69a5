package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;

/** What becomes of what somebody wrote when their session ran out, and of sessions themselves. */
class SessionExpiryTest {

  private static final String NOTE = "Bé nói: \"em sợ\" <b> & ở nhà bà\r\nhai dòng";
  private static final Pattern KEPT = Pattern.compile("name=\"_kept\" value=\"([^\"]+)\"");
  private static final Pattern END = Pattern.compile("action=\"(/account/sessions/[0-9a-f-]+/end)");

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes();

  private final String name = "s" + UUID.randomUUID();
  private final Jar browser = new Jar(nodes.one());

  @BeforeEach
  void somebodyIsSignedIn() {
    nodes.register(name, Role.TEAM_MEMBER, Optional.of("05392"));
    signIn(browser, name);
    browser.get("/framed");
    nodes.notes().clear();
  }

  @Test
  void keepsAFormThatCameTooLateAndSendsItAsItWasTyped() {
    nodes.clock().advance(Duration.ofMinutes(31));
    var late = browser.post("/notes", "note=" + urlEncoded(NOTE));
    assertThat(late.headers().firstValue("Location")).hasValue("/sign-in?kept=yes");
    assertThat(nodes.notes()).isEmpty();

    assertThat(signIn(browser, name)).isEqualTo("/sign-in/kept");
    var shown = browser.get("/sign-in/kept").body();
    assertThat(shown).contains("em sợ", "&lt;b>", "action=\"/notes\"");
    browser.post("/notes", "_kept=" + kept(shown) + "&note=" + urlEncoded(NOTE));

    assertThat(nodes.notes()).containsExactly(NOTE);
    eventually(() -> assertThat(browser.get("/sign-in/kept").statusCode()).isEqualTo(303));
  }

  @Test
  void saysThatAFileHasToBeChosenAgainAndLeadsBackToItsPage() {
    nodes.clock().advance(Duration.ofMinutes(31));

    var late = sendsAFile().headers().firstValue("Location").orElseThrow();

    assertThat(late).isEqualTo("/sign-in?then=%2Ffiles&file=yes");
    assertThat(browser.get(late).body()).contains("chọn lại tệp", "name=\"then\" value=\"/files\"");
    assertThat(browser.get("/sign-in?then=%2Ffiles&file=yes&lang=en").body())
        .contains("choose that file again");
    assertThat(nodes.notes()).isEmpty();
  }

  @Test
  void saysTheSameOfAFileFromAPageThatIsOlderThanTheSession() {
    signIn(browser, name);

    var refused = sendsAFile();

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("chọn lại tệp rồi gửi");
    assertThat(nodes.notes()).isEmpty();
  }

  private HttpResponse<String> sendsAFile() {
    var body = """
        --x\r
        Content-Disposition: form-data; name="_form"\r
        \r
        of-the-old-page\r
        --x\r
        Content-Disposition: form-data; name="file"; filename="a.txt"\r
        Content-Type: text/plain\r
        \r
        em sợ\r
        --x--\r
        """;
    return nodes
        .one()
        .send(
            "POST",
            "/files",
            body,
            "Cookie",
            "kipthoi-session=" + browser.cookie("kipthoi-session").orElseThrow(),
            "Content-Type",
            "multipart/form-data; boundary=x",
            "Accept",
            "text/html");
  }

  @Test
  void showsItToNobodyElse() {
    nodes.clock().advance(Duration.ofMinutes(31));
    browser.post("/notes", "note=" + urlEncoded(NOTE));
    var other = "o" + UUID.randomUUID();
    nodes.register(other, Role.TEAM_MEMBER, Optional.of("05392"));

    assertThat(signIn(browser, other)).isEqualTo("/inbox");
    assertThat(browser.get("/sign-in/kept").statusCode()).isEqualTo(303);
  }

  @Test
  void keepsNothingThatAnotherSiteMadeTheBrowserSend() {
    nodes.clock().advance(Duration.ofMinutes(31));
    var forged = nodes
        .one()
        .send(
            "POST",
            "/notes",
            "_form=forged&note=x",
            "Cookie",
            "kipthoi-session=" + browser.cookie("kipthoi-session").orElseThrow(),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");

    assertThat(forged.headers().firstValue("Location")).hasValue("/sign-in");
    assertThat(signIn(browser, name)).isEqualTo("/inbox");
  }

  @Test
  void keepsTheFormOfAPageThatIsOlderThanTheSessionWhenTheBrowserVouchesForIt() {
    var old = browser.cookie("kipthoi-session").orElseThrow();
    signIn(browser, name);
    var sent = nodes
        .one()
        .send(
            "POST",
            "/notes",
            "_form=of-the-old-page&note=" + urlEncoded(NOTE),
            "Cookie",
            "kipthoi-session=" + browser.cookie("kipthoi-session").orElseThrow(),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html",
            "Sec-Fetch-Site",
            "same-origin");

    assertThat(browser.cookie("kipthoi-session")).isPresent().get().isNotEqualTo(old);
    assertThat(sent.headers().firstValue("Location")).hasValue("/sign-in/kept");
    assertThat(nodes.notes()).isEmpty();
  }

  @Test
  void saysWhenItEndsWithoutProlongingAndProlongsWhenAsked() {
    nodes.clock().advance(Duration.ofMinutes(20));
    assertThat(secondsLeft("GET")).isEqualTo(600);
    assertThat(secondsLeft("GET")).isEqualTo(600);
    assertThat(secondsLeft("POST")).isEqualTo(1800);

    nodes.clock().advance(Duration.ofMinutes(25));
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void endsOneOtherSessionAndThenAll() {
    var second = new Jar(nodes.other());
    signIn(second, name);
    var page = browser.get("/account").body();
    assertThat(page).contains("Chrome, Android", "Máy này");

    browser.post(END.matcher(page).results().findFirst().orElseThrow().group(1), "");
    assertThat(second.get("/inbox").statusCode()).isEqualTo(303);
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(200);

    signIn(second, name);
    browser.get("/account");
    browser.post("/account/sessions/end-all", "");
    assertThat(second.get("/inbox").statusCode()).isEqualTo(303);
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(303);
  }

  @Test
  void endsTheOthersWhenThePasswordIsChanged() {
    var second = new Jar(nodes.other());
    signIn(second, name);
    browser.get("/account/password");
    var changed = browser.post(
        "/account/password",
        "current=" + urlEncoded(PASSWORD) + "&password=" + urlEncoded("mười hai con cò trắng")
            + "&again=" + urlEncoded("mười hai con cò trắng"));

    assertThat(changed.headers().firstValue("Location")).hasValue("/account?done=password");
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(200);
    assertThat(second.get("/inbox").statusCode()).isEqualTo(303);
    assertThat(signIn(second, name)).isEmpty();
  }

  @Test
  void saysAllThatIsWrongWithANewPassword() {
    browser.get("/account/password");
    var refused = browser.post("/account/password", "current=x&password=ngan&again=dai");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Mật khẩu chưa đúng", "ít nhất 12 ký tự", "chưa giống nhau");
  }

  @Test
  void comesInWithTheLanguageThatTheyLike() {
    browser.get("/account");
    browser.post("/account/preferences", "language=en");

    assertThat(signIn(browser, name)).isEqualTo("/inbox?lang=en");
    assertThat(browser.get("/framed").body()).contains("data-shortcuts=\"off\"");
  }

  @Test
  void drawsANewSessionAtEverySignIn() {
    var planted = "B".repeat(43);
    var fresh = new Jar(nodes.one());
    fresh.put("kipthoi-session", planted);

    assertThat(signIn(fresh, name)).isEqualTo("/inbox");
    assertThat(fresh.cookie("kipthoi-session")).isPresent().get().isNotEqualTo(planted);
  }

  private int secondsLeft(String method) {
    var answer = nodes
        .one()
        .send(
            method,
            "/api/v1/sessions/current",
            "",
            "Cookie",
            "kipthoi-session=" + browser.cookie("kipthoi-session").orElseThrow());
    return new JsonObject(answer.body()).getInteger("secondsLeft");
  }

  @CanIgnoreReturnValue
  private static String signIn(Jar jar, String username) {
    jar.drop("kipthoi-session");
    jar.get("/sign-in");
    return jar.post("/sign-in", "username=" + username + "&password=" + urlEncoded(PASSWORD))
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private static String kept(String page) {
    return KEPT.matcher(page).results().findFirst().orElseThrow().group(1);
  }
}
