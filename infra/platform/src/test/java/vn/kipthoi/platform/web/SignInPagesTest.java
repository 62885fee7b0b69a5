package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in as a person does, in a browser without scripts. */
class SignInPagesTest {

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes();

  @Test
  void letsAPersonInThroughThePageAndToThePageTheyAskedFor() {
    var page = nodes.form("/sign-in?then=%2Finbox%3Fpage%3D2");

    var entered = page.post(
        "/sign-in",
        "username=Lan.TraOn&password=" + urlEncoded(PASSWORD) + "&then=%2Finbox%3Fpage%3D2");

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Location")).hasValue("/inbox?page=2");
    assertThat(entered.headers().firstValue("Set-Cookie")).isPresent();
  }

  @Test
  void landsPeopleWhereTheirRoleWorks() {
    var entered = nodes
        .form("/sign-in?lang=en")
        .post("/sign-in", "lang=en&username=lan.traon&password=" + urlEncoded(PASSWORD));

    assertThat(entered.headers().firstValue("Location")).hasValue("/inbox?lang=en");
  }

  @Test
  void showsTheMistakeBesideTheNameThatWasTyped() {
    var refused = nodes.form("/sign-in").post("/sign-in", "username=lan&password=x");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("chưa đúng", "value=\"lan\"").doesNotContain("value=\"x\"");
  }

  @Test
  void refusesASignInThatAnotherSiteSent() {
    var refused = nodes
        .one()
        .send(
            "POST",
            "/sign-in",
            "username=lan.traon&password=" + urlEncoded(PASSWORD),
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void signsAPersonOutWithTheButton() {
    var opened =
        nodes.open("lan.traon", PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();
    var cookie = opened.substring(0, opened.indexOf(';'));
    var token = SignInForm.token(nodes.one().get("/framed", "Cookie", cookie).body());

    var left = nodes
        .one()
        .send(
            "POST",
            "/sign-out",
            "_form=" + token,
            "Cookie",
            cookie,
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(left.headers().firstValue("Location")).hasValue("/sign-in?left=yes");
    assertThat(left.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(nodes.one().get("/inbox", "Cookie", cookie).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/sign-in?then=/x",
        ""
      })
  void goesToNoOtherSiteAfterSigningIn(String then) {
    var entered = nodes
        .form("/sign-in")
        .post(
            "/sign-in",
            "username=lan.traon&password=" + urlEncoded(PASSWORD) + "&then=" + urlEncoded(then));

    assertThat(entered.headers().firstValue("Location")).hasValue("/inbox");
  }
}
