package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A case that is not somebody's to know does not exist for them: whichever way of the contract or of
 * the pages they try, with its number, no byte of it comes back; not in a list, count, search or stream.
 */
class HiddenCaseTest {

  /** Ways that say nothing of cases, or end the session; the phones are outside of the system. */
  private static final Set<String> LEFT_OUT = Set.of("closeSession", "openSession");

  /** In Quảng Ngãi, while all accounts of the demonstration belong to Phú Thọ. */
  private static final String FOREIGN_COMMUNE = "21025";

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  /** The alert that each role had of the case before it was kept from them. */
  private static final Map<String, String> ALERTS = new HashMap<>();

  private static String kept = "";
  private static String foreign = "";

  @BeforeAll
  static void aCaseThatIsKeptFromEverybodyButTheHotlineAndAForeignOne() {
    hotline.caller().reportsByProgram();
    var team = hotline.web("team");
    eventually(() -> assertThat(team.get("/api/v1/alerts").body()).contains("caseNumber"));
    var alert = team.json("/api/v1/alerts").getJsonArray("alerts").getJsonObject(0);
    kept = alert.getString("caseNumber");
    ALERTS.put("team", alert.getString("alertId"));
    for (var role : List.of("team", "leader", "district", "province")) {
      assertThat(hotline.web(role).get("/api/v1/cases").body()).as(role).contains(kept);
    }
    keepFromAllBelowTheHotline();
    hotline.caller().reportsIn(FOREIGN_COMMUNE);
    foreign = theCaseOf(FOREIGN_COMMUNE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"team", "leader", "district", "province"})
  void isNowhereForThoseFromWhomItIsKept(String role) {
    assertThat(waysThatTell(role, kept))
        .as("ways that tell %s of the case", role)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"team", "leader", "district", "province"})
  void isNowhereForThoseInWhoseScopeItDoesNotLie(String role) {
    assertThat(waysThatTell(role, foreign))
        .as("ways that tell %s of the case", role)
        .isEmpty();
  }

  @Test
  void isFoundByTheSameSearchWhereItMayBeSeen() {
    assertThat(waysThatTell("operator", kept))
        .contains("GET /api/v1/cases", "GET /api/v1/deadlines", "GET /board")
        .hasSizeGreaterThan(5);
  }

  private static List<String> waysThatTell(String role, String number) {
    var prober = new Prober(hotline.address(), role, hotline.password(role));
    return hotline.ways().stream()
        .filter(way -> way.method().equals(HttpMethod.GET) || way.method().equals(HttpMethod.POST))
        .filter(way -> !LEFT_OUT.contains(way.name()))
        .filter(way -> !way.path().contains("/demo") && !way.path().startsWith("/sign-"))
        .filter(way -> prober.hears(way, number, ALERTS.getOrDefault(role, "")))
        .map(way -> way.method() + " " + way.path())
        .toList();
  }

  private static void keepFromAllBelowTheHotline() {
    var operator = hotline.web("operator");
    var path = "/api/v1/cases/" + kept + "/exclusions";
    operator.json(path).getJsonArray("people").stream()
        .map(JsonObject.class::cast)
        .filter(person -> !person.getString("unitCode").equals("VN"))
        .forEach(person -> assertThat(operator
                .post(
                    path,
                    JsonObject.of("personId", person.getString("personId"), "reason", "named"))
                .statusCode())
            .isEqualTo(200));
  }

  private static String theCaseOf(String unit) {
    var web = hotline.web("operator");
    eventually(() -> assertThat(web.get("/api/v1/cases").body()).contains(unit));
    return web.json("/api/v1/cases").getJsonArray("cases").stream()
        .map(JsonObject.class::cast)
        .filter(found -> found.getString("unitCode").equals(unit))
        .map(found -> found.getString("caseNumber"))
        .findFirst()
        .orElseThrow();
  }
}
