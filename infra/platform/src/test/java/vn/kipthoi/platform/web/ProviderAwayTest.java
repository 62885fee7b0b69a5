package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.Elsewhere.location;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.FaultyLine.Fault;

/** The provider of OpenID Connect is slow, refuses, or goes away half way: nobody is kept out. */
@Isolated("waits by the real clock")
class ProviderAwayTest {

  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final Elsewhere ELSEWHERE = new Elsewhere();

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes(ELSEWHERE.provider());

  private final Jar jar = new Jar(nodes.one());
  private final String name = "a" + UUID.randomUUID();

  @BeforeEach
  void somebodyWithAPasswordToo() {
    nodes.register(name, Role.TEAM_MEMBER, Optional.of("05392"));
    ELSEWHERE.says(name);
  }

  @AfterEach
  void mended() {
    ELSEWHERE.line().isWell();
  }

  @AfterAll
  static void stop() {
    ELSEWHERE.close();
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void saysSoBeforeAnybodyIsSentThereAndTakesThePasswordInstead(Fault fault) {
    ELSEWHERE.line().breaks(fault, DISCOVERY);

    saysSoAndTakesThePassword(location(jar.get("/sign-in/elsewhere")));
  }

  @ParameterizedTest
  @CsvSource({
    "CUT, /token",
    "FAILED, /token",
    "GARBAGE, /token",
    "SILENT, /token",
    "CUT, /jwks",
    "GARBAGE, /jwks",
    "FAILED, /.well-known/openid-configuration"
  })
  void saysSoWhenItGoesAwayWhileTheCodeIsExchanged(Fault fault, String where) {
    var back = ELSEWHERE.visit(location(jar.get("/sign-in/elsewhere")));
    ELSEWHERE.line().breaks(fault, where);

    saysSoAndTakesThePassword(location(jar.get(back)));
  }

  @Test
  void letsThemInThroughItOnceItIsBack() {
    ELSEWHERE.line().breaks(Fault.CUT, DISCOVERY);
    assertThat(location(jar.get("/sign-in/elsewhere"))).isEqualTo("/sign-in?away=yes");
    ELSEWHERE.line().isWell();

    var back = ELSEWHERE.visit(location(jar.get("/sign-in/elsewhere")));

    assertThat(jar.get(back).statusCode()).isEqualTo(200);
    assertThat(jar.get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void saysSoWhenWhoeverWentThereRefused() {
    var left = location(jar.get("/sign-in/elsewhere"));
    var state = left.replaceAll(".*[?&]state=([^&]+).*", "$1");

    var back = jar.get("/sign-in/elsewhere/back?error=access_denied&state=" + state);

    saysSoAndTakesThePassword(location(back));
  }

  private void saysSoAndTakesThePassword(String place) {
    assertThat(place).isEqualTo("/sign-in?away=yes");
    assertThat(jar.has("kipthoi-session")).isFalse();
    var page = jar.get(place);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Chưa xác nhận được bạn qua hệ thống ngoài", "name=\"password\"")
        .doesNotContain("Exception", "at vn.kipthoi", "localhost");
    var entered = jar.post("/sign-in", "username=" + name + "&password=" + urlEncoded(PASSWORD));
    assertThat(location(entered)).isEqualTo("/inbox");
  }
}
