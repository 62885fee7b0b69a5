package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An operator takes a report and names the chair of the commune, and for another the whole commune.
 * Those who are named never learn of the case: not in a list, count, search or stream, not by its
 * number on any way, not by a text, and not by the receipt.
 */
class NamedAtIntakeTest {

  private static final Set<String> LEFT_OUT = Set.of("closeSession", "openSession");
  private static final String COMMUNE = "05392";

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  private static String fromTheChair = "";
  private static String fromAllOfThem = "";
  private static String receipt = "";

  @BeforeAll
  static void twoReportsOfTheSameCommune() {
    fromTheChair = caseOf(taken("post:" + COMMUNE + "/leader"));
    fromAllOfThem = caseOf(taken("unit:" + COMMUNE));
  }

  @Test
  void isNowhereForTheChairWhileTheirTeamIsCalled() {
    eventually(() ->
        assertThat(hotline.seated("team").get("/api/v1/alerts").body()).contains(fromTheChair));
    assertThat(hotline.seated("team").get("/api/v1/cases").body()).contains(fromTheChair);
    assertThat(waysThatTell("leader", fromTheChair)).isEmpty();
    assertThat(countedFor("leader")).isZero();
  }

  @Test
  void isNowhereForAnybodyOfTheCommuneThatIsKeptOut() {
    eventually(() -> assertThat(hotline.seated("district").get("/api/v1/alerts").body())
        .contains(fromAllOfThem));
    assertThat(waysThatTell("team", fromAllOfThem)).isEmpty();
    assertThat(waysThatTell("leader", fromAllOfThem)).isEmpty();
  }

  @Test
  void textsNobodyOfThem() {
    eventually(() -> assertThat(ledger().alerted(fromTheChair)).isNotEmpty());
    eventually(() -> assertThat(ledger().alerted(fromAllOfThem)).isNotEmpty());
    assertThat(ledger().alerted(fromAllOfThem))
        .doesNotContainAnyElementsOf(ledger().peopleOf(COMMUNE));
    assertThat(ledger().alerted(fromTheChair))
        .doesNotContainAnyElementsOf(ledger().leadersOf(COMMUNE));
  }

  @Test
  void saysNothingOfItByTheReceipt() {
    var progress = hotline.web().withReceipt(receipt).get("/api/v1/reports/progress");

    assertThat(progress.body())
        .doesNotContain("kept", "keepFrom", "giữ kín", fromTheChair, fromAllOfThem);
  }

  private static List<String> waysThatTell(String role, String number) {
    var prober = new Prober(hotline.address(), role, hotline.password(role));
    return hotline.ways().stream()
        .filter(way -> way.method().equals(HttpMethod.GET) || way.method().equals(HttpMethod.POST))
        .filter(way -> !LEFT_OUT.contains(way.name()))
        .filter(way -> !way.path().contains("/demo") && !way.path().startsWith("/sign-"))
        .filter(way -> prober.hears(way, number, ""))
        .map(way -> way.method() + " " + way.path())
        .toList();
  }

  private static int countedFor(String role) {
    return hotline.seated(role).json("/api/v1/cases").getJsonArray("cases").size();
  }

  private static Ledger ledger() {
    return new Ledger(hotline.database().pool());
  }

  private static String taken(String keptFrom) {
    var answer = hotline
        .seated("operator")
        .post(
            "/api/v1/reports",
            JsonObject.of(
                "dangerNow",
                "yes",
                "place",
                JsonObject.of("unitCode", COMMUNE, "where", "now"),
                "concern",
                "Nghe bé khóc",
                "keepFrom",
                JsonArray.of(keptFrom)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var taken = new JsonObject(answer.body());
    receipt = taken.getString("receipt");
    return taken.getString("reportNumber");
  }

  private static String caseOf(String reportNumber) {
    eventually(() -> assertThat(ledger().withoutACase(List.of(reportNumber))).isEmpty());
    return ledger().caseOf(reportNumber);
  }
}
