package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.testkit.FreshDatabase;

class ReportRoutesTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final String REPORTS = "/api/v1/reports";
  private static Bench bench;
  private static Served served;

  @BeforeAll
  static void serve() {
    bench = Bench.on(database, Drafts.PLACES);
    served = new Served(
        bench,
        Set.of("takeReport"),
        shell -> new ReportRoutes(
                bench.reception(), bench.places(), KnownOfficials.at(bench), bench.clock())
            .mount(shell));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void takesTheLeastThatCanBeSaid() {
    var answer = served.postJson(REPORTS, "{\"place\":{\"unitCode\":\"05392\"},\"concern\":\"x\"}");

    var taken = new JsonObject(answer.body());
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(taken.getString("receipt")).matches("\\d{16}");
    assertThat(taken.getString("reportNumber")).matches("R-2026-\\d{6}");
    assertThat(taken.getInstant("receivedAt")).isEqualTo(bench.clock().instant());
  }

  @Test
  void saysWhomToCallWhenTheDatabaseRefuses() {
    rename("reports", "reports_away");
    try {
      var answer =
          served.postJson(REPORTS, "{\"place\":{\"unitCode\":\"05392\"},\"concern\":\"canary\"}");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(answer.body()).contains("111", "113").doesNotContain("canary");
    } finally {
      rename("reports_away", "reports");
    }
  }

  private static void rename(String table, String to) {
    var _ = await(database
        .pool()
        .query("alter table intake.%s rename to %s".formatted(table, to))
        .execute());
  }

  @Test
  void takesEverythingThatCanBeSaid() {
    var answer = served.postJson(REPORTS, full().encode());

    var report = report(answer);
    assertThat(report.account().concern().revealFor(Purpose.ROUTING)).isEqualTo("Nghe bé khóc");
    assertThat(report.reporter().orElseThrow().phone().orElseThrow().revealFor(Purpose.CONTACTING))
        .isEqualTo("+84912345678");
  }

  @Test
  void listsEveryErrorByField() {
    var wrong = full()
        .put("dangerNow", "maybe")
        .put("channel", 5)
        .put("heardAt", "yesterday")
        .put("concern", "  ")
        .put("urgent", true)
        .put("place", JsonObject.of("unitCode", "99999", "street", "x", "where", "there"))
        .put("child", JsonObject.of("name", 3, "age", 40, "sex", "f"))
        .put("harms", JsonArray.of("VIO.PHYS", "SORCERY"))
        .put("suspect", "father")
        .put("safety", JsonObject.of("injured", 1))
        .put("reporter", JsonObject.of("phone", "12", "name", "a\u0000b"));

    var answer = served.postJson(REPORTS, wrong.encode(), "Idempotency-Key", "k".repeat(201));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(fields(answer))
        .containsExactlyInAnyOrder(
            "dangerNow",
            "channel",
            "heardAt",
            "concern",
            "urgent",
            "place.unitCode",
            "place.street",
            "place.where",
            "child.name",
            "child.age",
            "child.sex",
            "harms",
            "suspect",
            "safety.injured",
            "reporter.phone",
            "reporter.name",
            "Idempotency-Key");
  }

  @Test
  void asksForTheStoryAndThePlaceInTheReadersLanguage() {
    var answer = served.postJson(REPORTS + "?lang=en", "{}");

    assertThat(new JsonObject(answer.body()).getJsonArray("errors"))
        .extracting(
            error -> ((JsonObject) error).getString("field"),
            error -> ((JsonObject) error).getString("message"))
        .containsExactlyInAnyOrder(
            tuple("concern", "Please tell what is happening. One sentence is enough."),
            tuple("place.text", "Please say where, or choose a commune."));
  }

  @ParameterizedTest
  @CsvSource({"0", "16", "17"})
  void turnsNoChildAway(int age) {
    var answer =
        served.postJson(REPORTS, full().put("child", JsonObject.of("age", age)).encode());

    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void refusesHalfACharacter() {
    var broken = "{\"place\":{\"unitCode\":\"05392\"},\"concern\":\"\\ud83d\"}";

    assertThat(fields(served.postJson(REPORTS, broken))).containsExactly("concern");
  }

  @Test
  void keepsTextInOneForm() {
    var decomposed = full().put("concern", " be\u0301 khóc\r\nca\u0309 đêm ");

    var report = report(served.postJson(REPORTS, decomposed.encode()));

    assertThat(report.account().concern().revealFor(Purpose.ROUTING)).isEqualTo("bé khóc\ncả đêm");
  }

  @Test
  void doesNotLetThePublicBackDate() {
    var earlier = bench.clock().instant().minus(Duration.ofHours(3));
    var sent = full().put("channel", "phone").put("heardAt", earlier.toString());

    var report = report(served.postJson(REPORTS, sent.encode()));

    assertThat(report.heardAt()).isEqualTo(report.receivedAt());
    assertThat(report.channel()).isEqualTo(Channel.WEB);
    assertThat(report.account().saidHeardAt()).contains(earlier);
  }

  @Test
  void letsAnOperatorSayWhenAndHowItWasHeard() {
    var earlier = bench.clock().instant().minus(Duration.ofHours(3));
    var sent = full().put("channel", "zalo").put("heardAt", earlier.toString());

    var report =
        report(served.postJson(REPORTS, sent.encode(), "Authorization", "Bearer operator"));

    assertThat(report.heardAt()).isEqualTo(earlier);
    assertThat(report.channel()).isEqualTo(Channel.ZALO);
    assertThat(report.enteredBy()).contains(Served.OPERATOR);
  }

  @Test
  void letsAnOperatorRaiseHowUrgentItIsAndNobodyElse() {
    var sent = full()
        .put("harms", JsonArray.of("VIO.EMO"))
        .put("safety", JsonObject.of("injured", "no", "abuserNear", "no"))
        .put("raised", JsonObject.of("to", "P1", "because", "Giọng trẻ hoảng loạn"));
    var silent = full().put("raised", JsonObject.of("to", "P4"));

    var report =
        report(served.postJson(REPORTS, sent.encode(), "Authorization", "Bearer operator"));
    assertThat(report.urgency().priority()).isEqualTo(Priority.P1);
    assertThat(report.urgency().why().revealFor(Purpose.ROUTING).vietnamese())
        .contains("người trực nâng mức: Giọng trẻ hoảng loạn");
    assertThat(fields(served.postJson(REPORTS, sent.encode()))).containsExactly("raised.to");
    assertThat(
            fields(served.postJson(REPORTS, silent.encode(), "Authorization", "Bearer operator")))
        .containsExactly("raised.to");
    assertThat(fields(served.postJson(
            REPORTS,
            full().put("raised", JsonObject.of("to", "P2")).encode(),
            "Authorization",
            "Bearer operator")))
        .containsExactly("raised.because");
  }

  @Test
  void answersARepetitionWithTheFirstAndAChangeWithWhatToDo() {
    var first = served.postJson(REPORTS, full().encode(), "Idempotency-Key", "again");
    var repeated = served.postJson(REPORTS, full().encode(), "Idempotency-Key", "again");
    var changed = served.postJson(
        REPORTS + "?lang=en", full().put("concern", "else").encode(), "Idempotency-Key", "again");

    assertThat(repeated.statusCode()).isEqualTo(201);
    assertThat(repeated.body()).isEqualTo(first.body());
    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body()).contains("urn:kipthoi:problem:key-used-otherwise", "send a new key");
  }

  private static JsonObject full() {
    return new JsonObject()
        .put("channel", "web")
        .put("dangerNow", "no")
        .put("place", JsonObject.of("text", "gần chợ", "unitCode", "05392", "where", "now"))
        .put("child", JsonObject.of("name", "bé An", "age", 9, "sex", "female"))
        .put("harms", JsonArray.of("VIO.PHYS", "SEX"))
        .put("suspect", JsonObject.of("relation", "step-parent"))
        .put("concernsOfficial", false)
        .put("safety", JsonObject.of("injured", "yes"))
        .put("concern", "Nghe bé khóc")
        .put(
            "reporter",
            JsonObject.of(
                "kind", "neighbour", "name", "Tư", "phone", "0912 345 678", "safeToCall", true));
  }

  private static Report report(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var receipt =
        Receipt.parse(new JsonObject(answer.body()).getString("receipt")).orElseThrow();
    var id = await(bench.file().withReceipt(receipt)).orElseThrow();
    return await(bench.file().find(id)).orElseThrow();
  }

  private static List<String> fields(HttpResponse<String> answer) {
    return new JsonObject(answer.body())
        .getJsonArray("errors").stream()
            .map(error -> ((JsonObject) error).getString("field"))
            .toList();
  }
}
