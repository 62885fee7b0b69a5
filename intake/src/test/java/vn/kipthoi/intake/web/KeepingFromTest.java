package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.testkit.FreshDatabase;

/** From whom a report is kept stands in it when it is taken, or it is not taken. */
class KeepingFromTest {

  private static final String REPORTS = "/api/v1/reports";
  private static final String[] AS_OPERATOR = {"Authorization", "Bearer operator"};

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static Bench bench;
  private static Served served;

  @BeforeAll
  static void serve() {
    bench = Bench.on(database, Drafts.PLACES);
    var officials = KnownOfficials.at(bench);
    served = new Served(bench, Set.of("takeReport", "listOfficials"), shell -> {
      new ReportRoutes(bench.reception(), bench.places(), officials, bench.clock()).mount(shell);
      new OfficialRoutes(officials).mount(shell);
    });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void travelsWithTheReportByIdAndCodeAlone() {
    var answer = served.postJson(
        REPORTS,
        report().put("keepFrom", JsonArray.of(chair(), "post:05392/leader")).encode(),
        AS_OPERATOR);

    var fact = fact(found(answer).id());
    assertThat(fact.getJsonArray("keptFrom")).containsExactly(chair(), "post:05392/leader");
    assertThat(fact.getBoolean("conflict")).isFalse();
    assertThat(fact.encode()).doesNotContain("canary");
  }

  @Test
  void passesOverTheCommuneThatIsKeptOutWhole() {
    var answer = served.postJson(
        REPORTS, report().put("keepFrom", JsonArray.of("unit:05392")).encode(), AS_OPERATOR);

    assertThat(fact(found(answer).id()).getBoolean("conflict")).isTrue();
  }

  @Test
  void isNotSaidByAnybodyButTheDesk() {
    var answer =
        served.postJson(REPORTS, report().put("keepFrom", JsonArray.of(chair())).encode());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(answer)).containsExactly("keepFrom");
  }

  @Test
  void refusesNamesThatNobodyHasBesideAllElseThatIsWrong() {
    var wrong = report()
        .put("keepFrom", JsonArray.of("person:" + UUID.randomUUID(), "post:05392/mayor"))
        .put("dangerNow", "perhaps");

    assertThat(fields(served.postJson(REPORTS, wrong.encode(), AS_OPERATOR)))
        .containsExactlyInAnyOrder("keepFrom", "dangerNow");
    for (var word : new String[] {"chair", "unit:25", "unit:99999", "person:x", "post:/"}) {
      assertThat(fields(served.postJson(
              REPORTS, report().put("keepFrom", JsonArray.of(word)).encode(), AS_OPERATOR)))
          .as(word)
          .containsExactly("keepFrom");
    }
  }

  @Test
  void passesOverTheCommuneUntilTheDeskHasReadWhoMustNotKnow() {
    var answer = served.postJson(
        REPORTS, report().put("mustNotKnow", "Bà canary chủ tịch xã").encode());

    var report = found(answer);
    assertThat(report.conflict()).isTrue();
    assertThat(report.account().mustNotKnow().map(who -> who.revealFor(Purpose.ROUTING)))
        .contains("Bà canary chủ tịch xã");
    assertThat(fact(report.id()).encode()).doesNotContain("canary");
  }

  @Test
  void tellsTheDeskWhoWouldComeToKnow() {
    var answer = served.get("/api/v1/officials?commune=05392", AS_OPERATOR);

    assertThat(new JsonObject(answer.body()).getJsonArray("officials"))
        .singleElement()
        .satisfies(one -> assertThat(((JsonObject) one).getString("keepFrom")).isEqualTo(chair()));
    assertThat(served.get("/api/v1/officials?commune=05392").statusCode()).isEqualTo(401);
    assertThat(served.get("/api/v1/officials?commune=xx", AS_OPERATOR).statusCode())
        .isEqualTo(400);
  }

  private static JsonObject report() {
    return JsonObject.of(
        "place", JsonObject.of("unitCode", "05392", "where", "now"), "concern", "Nghe bé khóc");
  }

  private static String chair() {
    return "person:" + KnownOfficials.CHAIR;
  }

  private static List<String> fields(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return new JsonObject(answer.body())
        .getJsonArray("errors").stream()
            .map(error -> ((JsonObject) error).getString("field"))
            .toList();
  }

  private static Report found(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var receipt = Receipt.parse(new JsonObject(answer.body()).getString("receipt"));
    var id = await(bench.file().withReceipt(receipt.orElseThrow())).orElseThrow();
    return await(bench.file().find(id)).orElseThrow();
  }

  private static JsonObject fact(UUID report) {
    return await(database
            .pool()
            .query("select body from platform.facts where kind = 'ReportReceived' and subject = '"
                + report + "'")
            .execute())
        .iterator()
        .next()
        .getJsonObject("body");
  }
}
