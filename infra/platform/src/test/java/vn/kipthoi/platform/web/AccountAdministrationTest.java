package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.platform.web.SignInNodes.PASSWORD;
import static vn.kipthoi.platform.web.SignInNodes.urlEncoded;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;

/** What administrators do with accounts, and what one of them alone cannot. */
class AccountAdministrationTest {

  private static final Pattern LINK =
      Pattern.compile("value=\"http://[^/]+(/sign-in/invitation/[^\"]+)\"");
  private static final Pattern GRANT = Pattern.compile("/admin/accounts/requests/[0-9a-f-]+/grant");

  /** Each test begins with these three alone; lines of the journal stay. */
  private static final String NOBODY = """
      delete from platform.sessions;
      delete from platform.role_requests;
      delete from platform.account_invitations;
      delete from platform.accounts;
      """;

  @RegisterExtension
  static final SignInNodes nodes = new SignInNodes();

  private Jar first = new Jar(nodes.one());
  private Jar second = first;
  private UUID firstId = new UUID(0, 0);
  private UUID secondId = firstId;
  private UUID member = firstId;

  @BeforeEach
  void twoAdministratorsAndAMember() {
    var emptied = await(nodes.database().pool().query(NOBODY).execute());
    assertThat(emptied).isNotNull();
    firstId = nodes.register("admin1", Role.ADMINISTRATOR, Optional.empty());
    secondId = nodes.register("admin2", Role.ADMINISTRATOR, Optional.empty());
    member = nodes.register("member", Role.TEAM_MEMBER, Optional.of("05392"));
    first = signedIn("admin1");
    second = signedIn("admin2");
  }

  @Test
  void inviteSomebodyWhoChoosesThePasswordByALinkThatWorksOnce() {
    first.get("/admin/accounts/new");
    var made = first.post(
        "/admin/accounts/new",
        "username=moi&name=" + urlEncoded("Người Mới") + "&role=team_leader&unit=05392");
    var link = found(LINK, made.body());

    var newcomer = new Jar(nodes.one());
    assertThat(newcomer.get(link).body()).contains("Người Mới");
    var password = urlEncoded("một câu dễ nhớ lắm");
    assertThat(location(newcomer.post(link, "password=" + password + "&again=" + password)))
        .isEqualTo("/sign-in?changed=yes");
    assertThat(newcomer.get(link).statusCode()).isEqualTo(404);
    newcomer.get("/sign-in");
    assertThat(newcomer.post("/sign-in", "username=moi&password=" + password).statusCode())
        .isEqualTo(303);
    assertThat(kept("select action from platform.journal where subject ="
            + " (select id from platform.accounts where username = 'moi') order by line limit 1"))
        .isEqualTo("account-created");
  }

  @Test
  void sayAllThatIsWrongWithANewAccountAndLoseNothing() {
    first.get("/admin/accounts/new");
    var refused =
        first.post("/admin/accounts/new", "username=%C3%9Cmlaut&name=&role=team_member&unit=99999");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("bắt đầu bằng chữ hoặc số", "Hãy nhập họ tên", "Không có đơn vị", "99999");
  }

  @Test
  void makeAnAdministratorOnlyTogether() {
    change(first, member, "administrator");
    assertThat(role(member)).isEqualTo("team_member");
    var request = found(GRANT, second.get("/admin/accounts").body());

    first.get("/admin/accounts");
    assertThat(first.post(request, "").statusCode()).isEqualTo(409);
    assertThat(role(member)).isEqualTo("team_member");

    assertThat(second.post(request, "").statusCode()).isEqualTo(303);
    assertThat(role(member)).isEqualTo("administrator");
  }

  @Test
  void keepANewAdministratorOutUntilAnotherAgrees() {
    first.get("/admin/accounts/new");
    var made = first.post("/admin/accounts/new", "username=moi&name=Moi&role=administrator");
    var link = found(LINK, made.body());
    var newcomer = new Jar(nodes.one());
    newcomer.get(link);
    var password = urlEncoded("một câu dễ nhớ lắm");
    newcomer.post(link, "password=" + password + "&again=" + password);
    newcomer.get("/sign-in");

    assertThat(newcomer.post("/sign-in", "username=moi&password=" + password).statusCode())
        .isEqualTo(401);
    second.post(found(GRANT, second.get("/admin/accounts").body()), "");
    assertThat(newcomer.post("/sign-in", "username=moi&password=" + password).statusCode())
        .isEqualTo(303);
  }

  @Test
  void leaveTheLastAdministratorOne() {
    assertThat(change(first, secondId, "auditor&unit=25").statusCode()).isEqualTo(303);

    var refused = change(first, firstId, "auditor&unit=25");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("người quản trị cuối cùng");
    assertThat(role(firstId)).isEqualTo("administrator");
  }

  @Test
  void suspendForAReasonAtOnceOnEveryNode() {
    var working = new Jar(nodes.other());
    working.get("/sign-in");
    working.post("/sign-in", "username=member&password=" + urlEncoded(PASSWORD));
    assertThat(working.get("/inbox").statusCode()).isEqualTo(200);

    first.get("/admin/accounts/" + member);
    assertThat(first.post("/admin/accounts/" + member + "/suspend", "why=").statusCode())
        .isEqualTo(422);
    first.post("/admin/accounts/" + member + "/suspend", "why=" + urlEncoded("nghỉ việc"));

    assertThat(working.get("/inbox").statusCode()).isEqualTo(303);
    working.get("/sign-in");
    assertThat(working
            .post("/sign-in", "username=member&password=" + urlEncoded(PASSWORD))
            .body())
        .contains("chưa đúng");
    assertThat(first.get("/admin/accounts/" + member).body()).contains("nghỉ việc");
    assertThat(kept("select string_agg(detail::text, ' ') from platform.journal"))
        .doesNotContain("nghỉ việc");
  }

  @Test
  void signSomebodyOutEverywhereAndLetThemInAgain() {
    var working = signedIn("member");
    first.get("/admin/accounts/" + member);
    first.post("/admin/accounts/" + member + "/end-sessions", "");

    assertThat(working.get("/inbox").statusCode()).isEqualTo(303);
    assertThat(signedIn("member").get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void keepAccountsByAProgramToo() {
    var made = asked(
        "POST",
        "/api/v1/accounts",
        "{\"username\":\"may\",\"name\":\"Máy\",\"role\":\"auditor\",\"unit\":\"25\"}");
    var wrong =
        asked("POST", "/api/v1/accounts", "{\"username\":\"\",\"name\":\"\",\"role\":\"boss\"}");
    var asked =
        asked("PUT", "/api/v1/accounts/" + member + "/role", "{\"role\":\"administrator\"}");
    var ended = asked("DELETE", "/api/v1/accounts/" + member + "/sessions", "");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(new JsonObject(made.body()).getString("invitation")).startsWith("/sign-in/");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(new JsonObject(wrong.body()).getJsonArray("errors")).hasSize(3);
    assertThat(asked.statusCode()).isEqualTo(202);
    assertThat(ended.statusCode()).isEqualTo(204);
    assertThat(asked("GET", "/api/v1/accounts?q=may", "").body()).contains("Máy", "auditor");
  }

  private HttpResponse<String> asked(String method, String path, String body) {
    return nodes
        .one()
        .send(
            method,
            path,
            body,
            "Cookie",
            "kipthoi-session=" + first.cookie("kipthoi-session").orElseThrow(),
            "Content-Type",
            "application/json");
  }

  @Test
  void areTheOnlyOnesWhoComeHere() {
    var working = signedIn("member");

    assertThat(working.get("/admin/accounts").statusCode()).isEqualTo(403);
    assertThat(working.get("/admin/accounts/" + member).statusCode()).isEqualTo(403);
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> change(Jar by, UUID account, String role) {
    by.get("/admin/accounts/" + account);
    return by.post("/admin/accounts/" + account + "/change", "role=" + role);
  }

  private Jar signedIn(String username) {
    var jar = new Jar(nodes.one());
    jar.get("/sign-in");
    jar.post("/sign-in", "username=" + username + "&password=" + urlEncoded(PASSWORD));
    jar.get("/framed");
    return jar;
  }

  private String role(UUID account) {
    return kept("select role from platform.accounts where id = '" + account + "'");
  }

  private String kept(String query) {
    return await(nodes.database().pool().query(query).execute())
        .iterator()
        .next()
        .getString(0);
  }

  private static String found(Pattern pattern, String text) {
    var match = pattern.matcher(text).results().findFirst().orElseThrow();
    return match.group(match.groupCount());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
