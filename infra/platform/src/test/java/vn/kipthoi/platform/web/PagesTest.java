package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.ThingShell.location;
import static vn.kipthoi.platform.web.ThingShell.token;

import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell does for a page: forms, headers, languages, assets. */
class PagesTest {

  @RegisterExtension
  static final ThingShell things = new ThingShell();

  @Test
  void sendsSomebodyWithoutASessionToSignInAndBack() {
    var answer = things.get("/inbox?page=2", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/sign-in?then=%2Finbox%3Fpage%3D2");
  }

  @Test
  void leadsBackToTheFormThatWasSentAfterTheSessionHadEnded() {
    var answer = things.form("/inbox", "x=1", "kipthoi-session=ended", "Accept", "text/html");

    assertThat(location(answer)).isEqualTo("/sign-in?then=%2Finbox");
  }

  @Test
  void showsAPageToItsRoleAndAWordToOthers() {
    var shown = things.get("/inbox", "Cookie", "kipthoi-session=team_member");
    var refused = things.get("/inbox", "Cookie", "kipthoi-session=operator");

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("<p>hello &amp; welcome</p>", "lang=\"vi\"");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("không dành cho vai trò", "<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open", "/api/v1/things", "/nothing", "/openapi.yaml"})
  void protectsEveryAnswerWithTheSameHeaders(String path) {
    var headers = things.get(path, "Accept", "text/html").headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy)
            .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
            .doesNotContain("unsafe"));
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
  void showsAPageToWhoeverClaimsToSendAFormWithAGet(String contentType) {
    var first = things.get("/open", "Content-Type", contentType);
    var second = things.get("/api/v1/things", "Content-Type", contentType);

    assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(things.get("/api/v1/things").statusCode());
  }

  @Test
  void writesNothingInline() {
    var page = things.get("/open").body();

    assertThat(page).doesNotContainPattern("\\sstyle=").doesNotContainPattern("\\son[a-z]+=");
    assertThat(page).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("<style");
    assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
  }

  @Test
  void takesAFormWithItsTokenAndNoOther() {
    var cookie = "kipthoi-session=team_member";
    var token = token(things.get("/inbox", "Cookie", cookie).body());

    assertThat(things.form("/inbox", "_form=" + token, cookie).statusCode()).isEqualTo(303);
    assertThat(things.form("/inbox", "_form=made-up", cookie).statusCode()).isEqualTo(403);
    assertThat(things.form("/inbox", "x=1", cookie).statusCode()).isEqualTo(403);
    assertThat(things
            .form("/inbox", "_form=" + token, "kipthoi-session=team_leader")
            .statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesAFormThatAnotherSiteSent() {
    var cookie = "kipthoi-session=team_member";
    var token = token(things.get("/inbox", "Cookie", cookie).body());

    var answer = things.form("/inbox", "_form=" + token, cookie, "Sec-Fetch-Site", "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void takesAPublicFormWithTheTokenOfItsVisit() {
    var page = things.get("/open");
    var visit = page.headers().firstValue("Set-Cookie").orElseThrow();
    var cookie = visit.substring(0, visit.indexOf(';'));

    assertThat(visit).contains("HTTPOnly", "SameSite=Strict", "Max-Age=1800");
    assertThat(things.form("/open", "_form=" + token(page.body()), cookie).statusCode())
        .isEqualTo(303);
    assertThat(things.form("/open", "_form=" + token(page.body()), "a=b").statusCode())
        .isEqualTo(403);
    assertThat(things.form("/open", "", "a=b", "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);
    assertThat(things.form("/open", "", "a=b", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void servesAssetsForEverUnderTheirHashAndNotUnderAnother() {
    var address =
        things.get("/open").body().replaceAll("(?s).*?href=\"(/a/shell-[^\"]*kite.svg)\".*", "$1");

    var current = things.get(address);
    var stale = things.get(address.replaceAll("shell-[0-9a-f]+", "shell-0123456789abcdef"));

    assertThat(current.statusCode()).isEqualTo(200);
    assertThat(current.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(stale.statusCode()).isEqualTo(404);
    assertThat(stale.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(things.get("/a/" + address.split("/")[2] + "/..%2Fparts.css").statusCode())
        .isEqualTo(404);
  }

  @Test
  void speaksEnglishWhenTheAddressSaysSoAndVietnameseOtherwise() {
    assertThat(things.get("/open?lang=en").body()).contains("lang=\"en\"", "Leave quickly");
    assertThat(things.get("/open?lang=xx", "Accept-Language", "en").body()).contains("Thoát nhanh");
  }

  @Test
  void answersWithoutABodyToWhoeverAsksForTheHeadOfAPage() {
    var head = things.send("HEAD", "/open", "");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(things.send("HEAD", "/inbox", "", "Accept", "text/html").statusCode())
        .isEqualTo(303);
  }

  @Test
  void leavesQuicklyAndForgetsTheVisit() {
    var left = things.get("/thoat");

    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(location(left)).startsWith("https://").doesNotContain("127.0.0.1");
    assertThat(left.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("kipthoi-visit=;", "Max-Age=0");
  }
}
