package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Way;

/** Every way in, tried by everybody: open to those whom the contract or the page names, else shut. */
class RolesTest {

  private static final Map<Role, String> ACCOUNTS = Map.of(
      Role.OPERATOR, "operator",
      Role.SHIFT_LEAD, "shift-lead",
      Role.TEAM_MEMBER, "team",
      Role.TEAM_LEADER, "leader",
      Role.DISTRICT, "district",
      Role.PROVINCE, "province",
      Role.ADMINISTRATOR, "administrator",
      Role.AUDITOR, "auditor");

  /** Here a wrong password, and the way back to the entrance, look like a shut door. */
  private static final Set<String> ENTRANCE =
      Set.of("POST /sign-out", "POST /account/prove", "POST /account/sessions/end-all");

  /** What browsers add to a request of another site's page; older ones send the second alone. */
  private static final Map<String, String> FROM_ELSEWHERE =
      Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example");

  /** A file is not read, and its form not looked at, for a case that is not there. */
  private static final String FILES = "/attachments";

  /** In Quảng Ngãi, while all accounts of the demonstration belong to Phú Thọ. */
  private static final String FOREIGN_COMMUNE = "21025";

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @ParameterizedTest
  @MethodSource("everybody")
  void opensWhatIsDeclaredAndNothingElse(Optional<Role> role) {
    var visitor = new Visitor(hotline.address());
    role.map(ACCOUNTS::get).ifPresent(name -> visitor.signIn(name, hotline.password(name)));

    var otherwise = waysInOrder().stream()
        .filter(way -> visitor.comesIn(way) != declared(way, role))
        .map(Way::toString)
        .toList();

    assertThat(otherwise).as("ways that %s finds otherwise than declared", role).isEmpty();
  }

  /** Of a session, of a form, of a file, of whoever is not signed in: all the routes that change. */
  @ParameterizedTest
  @MethodSource("everybody")
  void takesNoChangeThatAnotherSiteMadeABrowserSend(Optional<Role> role) {
    var visitor = new Visitor(hotline.address());
    role.map(ACCOUNTS::get).ifPresent(name -> visitor.signIn(name, hotline.password(name)));

    var changing = hotline.ways().stream()
        .filter(way -> !way.method().equals(HttpMethod.GET) && declared(way, role))
        .toList();
    var taken = changing.stream()
        .flatMap(way -> FROM_ELSEWHERE.entrySet().stream()
            .filter(added ->
                !refused(way, visitor.sentFromElsewhere(way, added.getKey(), added.getValue())))
            .map(added -> way + " with " + added))
        .toList();

    assertThat(changing).hasSizeGreaterThan(10);
    assertThat(taken).as("changes that %s may be made to send", role).isEmpty();
  }

  private static boolean refused(Way way, int status) {
    return status == 403 || status == 404 && way.path().endsWith(FILES);
  }

  @Test
  void triesThemAll() {
    assertThat(hotline.ways())
        .hasSizeGreaterThan(30)
        .extracting(Way::name)
        .contains("takeReport", "/inbox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"team", "leader", "district", "province"})
  void hidesAForeignCaseAsIfThereWereNone(String role) {
    hotline.caller().reportsIn(FOREIGN_COMMUNE);
    var foreign = eventuallyTheCaseOf("operator", FOREIGN_COMMUNE);
    var stranger = hotline.web(role);

    assertThat(stranger.get("/api/v1/cases").body()).doesNotContain(foreign);
    assertThat(stranger.get("/api/v1/cases/" + foreign).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/cases/" + foreign + "/timeline").statusCode())
        .isEqualTo(404);
    assertThat(stranger.get("/cases/" + foreign).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/deadlines").body()).doesNotContain(foreign);
  }

  private static String eventuallyTheCaseOf(String role, String unit) {
    var web = hotline.web(role);
    eventually(() -> assertThat(web.get("/api/v1/cases").body()).contains(unit));
    return web.json("/api/v1/cases").getJsonArray("cases").stream()
        .map(JsonObject.class::cast)
        .filter(found -> found.getString("unitCode").equals(unit))
        .map(found -> found.getString("caseNumber"))
        .findFirst()
        .orElseThrow();
  }

  static Stream<Optional<Role>> everybody() {
    return Stream.concat(Stream.of(Optional.empty()), Stream.of(Role.values()).map(Optional::of));
  }

  /** Signing out comes last: after it, everything is shut. */
  private static List<Way> waysInOrder() {
    return hotline.ways().stream()
        .filter(way -> !isEntrance(way))
        .sorted(Comparator.comparing(way -> way.name().equals("closeSession")))
        .toList();
  }

  private static boolean isEntrance(Way way) {
    var beforeSigningIn =
        way.path().startsWith("/sign-in") && way.access() instanceof Access.Everyone;
    return beforeSigningIn || ENTRANCE.contains(way.method() + " " + way.path());
  }

  private static boolean declared(Way way, Optional<Role> role) {
    return switch (way.access()) {
      case Access.Everyone() -> true;
      case Access.SignedInAs(var roles) -> role.filter(roles::contains).isPresent();
    };
  }
}
