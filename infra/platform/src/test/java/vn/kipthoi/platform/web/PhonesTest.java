package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;

/** A team's phone, from the code that binds it to the day it is lost. */
class PhonesTest {

  private static final Pattern CODE = Pattern.compile("class=\"big-code\">([A-Z0-9 ]+)<");
  private static final Pattern REVOKE = Pattern.compile("action=\"(/phones/[0-9a-f-]+/revoke)");
  private static final String PIN = "730518";

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes();

  private final String name = "t" + UUID.randomUUID();
  private final Jar leader = new Jar(nodes.one());
  private final Jar phone = new Jar(nodes.one());
  private UUID account = new UUID(0, 0);

  @BeforeEach
  void aLeaderAndAMemberOfOneTeam() {
    var leaderName = "l" + UUID.randomUUID();
    account = nodes.register(name, Role.TEAM_MEMBER, Optional.of("05392"));
    nodes.register(leaderName, Role.TEAM_LEADER, Optional.of("05392"));
    leader.get("/sign-in");
    leader.post("/sign-in", "username=" + leaderName + "&password=" + urlEncoded(PASSWORD));
  }

  @Test
  void isBoundOnceWithTheCodeThatTheLeaderShows() {
    var code = code();
    assertThat(bind(phone, code)).isEqualTo("/inbox");

    assertThat(phone.cookie("kipthoi-device")).isPresent();
    assertThat(phone.get("/inbox").body()).isEqualTo("Người " + name);
    assertThat(bind(new Jar(nodes.one()), code)).isEmpty();
  }

  @Test
  void isNotBoundByACodeThatIsTooOld() {
    var code = code();
    nodes.clock().advance(Duration.ofMinutes(11));

    assertThat(bind(phone, code)).isEmpty();
  }

  @Test
  void opensWithThePinAndNotWithoutIt() {
    bind(phone, code());
    phone.drop("kipthoi-session");

    assertThat(phone.get("/inbox").statusCode()).isEqualTo(303);
    assertThat(phone.get("/sign-in/phone").body()).contains("Người " + name);
    assertThat(phone.post("/sign-in/phone", "pin=111222").statusCode()).isEqualTo(401);
    assertThat(phone.post("/sign-in/phone", "pin=" + PIN).headers().firstValue("Location"))
        .hasValue("/inbox");
  }

  @Test
  void opensForNobodyWhoHasOnlyThePin() {
    bind(phone, code());
    var stranger = new Jar(nodes.one());
    stranger.get("/sign-in");
    stranger.put("kipthoi-device", "A".repeat(43));

    assertThat(stranger.post("/sign-in/phone", "pin=" + PIN).headers().firstValue("Location"))
        .hasValue("/sign-in?removed=yes");
  }

  @Test
  void isUnboundAfterFiveWrongPinsAndTheLeaderIsTold() {
    bind(phone, code());
    for (var guess = 0; guess < 4; guess++) {
      phone.drop("kipthoi-session");
      phone.get("/sign-in/phone");
      assertThat(phone.post("/sign-in/phone", "pin=90210" + guess).statusCode()).isEqualTo(401);
    }
    phone.get("/sign-in/phone");
    var last = phone.post("/sign-in/phone", "pin=902105");

    assertThat(last.headers().firstValue("Location")).hasValue("/sign-in?removed=yes");
    assertThat(leader.get("/phones?q=" + name).body()).contains("Nhập sai mã PIN 5 lần");
  }

  @Test
  void forgetsEverythingWithItsNextAnswerOnceItWasTakenOutOfUse() {
    bind(phone, code());
    var path = found(REVOKE, leader.get("/phones?q=" + name).body());
    leader.post(path, "why=lost");

    var next = phone.get("/inbox");
    assertThat(next.statusCode()).isEqualTo(303);
    assertThat(next.headers().firstValue("Clear-Site-Data").orElse(""))
        .contains("\"cookies\"", "\"storage\"", "\"cache\"");
    assertThat(next.headers().firstValue("Location")).hasValue("/sign-in?removed=yes");
    assertThat(phone.get("/sign-in?removed=yes").body()).contains("không còn được dùng cho đội");
    assertThat(leader.get("/phones?q=" + name).body()).contains("Máy đã xóa dữ liệu");
  }

  @Test
  void forgetsEverythingOnceItsOwnerIsSuspended() {
    bind(phone, code());
    suspend();

    var next = phone.get("/inbox");
    assertThat(next.headers().firstValue("Clear-Site-Data").orElse(""))
        .contains("\"cookies\"", "\"storage\"", "\"cache\"");
    assertThat(next.headers().firstValue("Location")).hasValue("/sign-in?removed=yes");
    assertThat(leader.get("/phones").body())
        .contains("Tài khoản bị tạm khóa", "Máy đã xóa dữ liệu")
        .doesNotContain("/phones/accounts/" + account);
  }

  @Test
  void staysOutOfUseWhenItsOwnerComesBack() {
    bind(phone, code());
    var administrator = suspend();
    administrator.post("/admin/accounts/" + account + "/resume", "");

    assertThat(phone.post("/sign-in/phone", "pin=" + PIN).headers().firstValue("Location"))
        .hasValue("/sign-in?removed=yes");
    phone.drop("kipthoi-device");
    assertThat(bind(phone, code())).isEqualTo("/inbox");
  }

  @CanIgnoreReturnValue
  private Jar suspend() {
    var name = "z" + UUID.randomUUID();
    nodes.register(name, Role.ADMINISTRATOR, Optional.empty());
    var administrator = new Jar(nodes.one());
    administrator.get("/sign-in");
    administrator.post("/sign-in", "username=" + name + "&password=" + urlEncoded(PASSWORD));
    administrator.get("/admin/accounts/" + account);
    administrator.post("/admin/accounts/" + account + "/suspend", "why=" + urlEncoded("nghỉ việc"));
    return administrator;
  }

  @Test
  void tellsAProgramOnThePhoneToForgetToo() {
    bind(phone, code());
    leader.post(found(REVOKE, leader.get("/phones?q=" + name).body()), "why=lost");

    var asked = nodes
        .one()
        .get(
            "/api/v1/sessions/current",
            "Cookie",
            "kipthoi-device=" + phone.cookie("kipthoi-device").orElseThrow());

    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.headers().firstValue("Clear-Site-Data")).isPresent();
  }

  @Test
  void saysAllThatIsWrongWithANewPin() {
    phone.get("/sign-in/phone/bind");
    var refused = phone.post("/sign-in/phone/bind", "code=&pin=123456&again=1");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Hãy nhập mã mà trưởng đội", "dễ đoán quá");
  }

  @Test
  void areOnlyTheirsWhoAnswerForTheTeam() {
    var elsewhere = "x" + UUID.randomUUID();
    nodes.register(elsewhere, Role.TEAM_LEADER, Optional.of("05395"));
    var other = new Jar(nodes.one());
    other.get("/sign-in");
    other.post("/sign-in", "username=" + elsewhere + "&password=" + urlEncoded(PASSWORD));

    assertThat(other.get("/phones").body()).doesNotContain(name);
    assertThat(other.post("/phones/accounts/" + account + "/invite", "").statusCode())
        .isEqualTo(404);
  }

  private String code() {
    leader.get("/phones");
    return found(
        CODE, leader.post("/phones/accounts/" + account + "/invite", "").body());
  }

  @CanIgnoreReturnValue
  private static String bind(Jar jar, String code) {
    jar.get("/sign-in/phone/bind");
    return jar.post(
            "/sign-in/phone/bind", "code=" + urlEncoded(code) + "&pin=" + PIN + "&again=" + PIN)
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private static String found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow();
  }
}
