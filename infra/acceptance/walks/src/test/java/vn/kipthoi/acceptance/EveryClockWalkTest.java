package vn.kipthoi.acceptance;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The clocks that no other walk sees missed: telling the commune, the first look and the decision on a web report, the
 * approval and the review of a plan, feedback, and what the law asks for personal data. Each warns,
 * passes, and is told upwards in a text that says what was not done. One hotline, whose clock only
 * goes on. Tết 2026 is 14 to 22 February.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryClockWalkTest {

  private static final String LAC_THUY = "05392";

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-02-12T01:00:00Z");

  private final Phones phones = hotline.phones();

  @Test
  @Order(1)
  void looksAtAReportFromTheWebTooLateAndDecidesOnItTooLate() {
    hotline.caller().reportsIn(LAC_THUY);
    var code = newestInTheQueue();
    var operator = new CaseHand(hotline, "operator", code);

    runsOut(operator, "first-look", "chua mo xem tin bao", 2);
    hotline.clock().advance(ofMinutes(1));
    look(code, "opening");
    runsOut(operator, "triage", "chua phan loai tin bao", 2);
    look(code, "confirmation");

    assertThat(operator.file().encode()).contains("doneAt");
  }

  @Test
  @Order(2)
  void looksAtAReportFromTheWebInTime() {
    hotline.caller().reportsIn(LAC_THUY);
    var code = newestInTheQueue();
    var operator = new CaseHand(hotline, "operator", code);
    hotline.clock().advance(ofMinutes(1));
    look(code, "opening");
    hotline.clock().advance(ofMinutes(1));
    look(code, "confirmation");

    assertThat(operator.clock("first-look").state()).isEqualTo("met");
    assertThat(operator.clock("triage").state()).isEqualTo("met");
    eventually(() -> assertThat(operator.clock("delivery").state()).isEqualTo("met"));
  }

  @Test
  @Order(3)
  void leavesPhonesAloneAtNightOverWhatCanWait() {
    hotline.clock().setTo(Instant.parse("2026-02-12T16:00:00Z"));
    var before = phones.all().size();
    var answer = hotline
        .seated("operator")
        .post(
            "/api/v1/reports",
            JsonObject.of(
                "channel",
                "phone",
                "dangerNow",
                "no",
                "place",
                JsonObject.of("unitCode", LAC_THUY, "where", "event"),
                "harms",
                new JsonArray().add("POLICY"),
                "child",
                JsonObject.of("age", 12),
                "concern",
                "Cháu bỏ học đi làm, bố mẹ vắng nhà"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    eventually(() -> assertThat(held()).isPositive());

    hotline.clock().setTo(Instant.parse("2026-02-12T23:59:59Z"));
    assertThat(textsOfWhatCanWait(before)).as("a second before seven").isZero();
    hotline.clock().setTo(Instant.parse("2026-02-13T00:00:00Z"));

    eventually(() -> assertThat(textsOfWhatCanWait(before)).isPositive());
  }

  @Test
  @Order(4)
  void leavesAPlanUnapprovedAReporterUnansweredAndAPlanUnreviewed() {
    var reporting = new Reporting(hotline);
    var code = reporting.urgent();
    var team = new CaseHand(hotline, "team", code);
    var leader = new CaseHand(hotline, "leader", code);
    reporting.accepts("team", LAC_THUY, code);
    team.does("departure", Map.of());
    team.does("sightings", team.seenSafe());
    team.does("assessment", Map.of("risk", "high", "groundless", false, "findings", "Vết bầm"));
    leader.does("decision", Map.of("measure", "separation"));
    team.does("needs", Map.of("metOn", "2026-02-13", "minutes", "5/BB"));
    team.does("plan", Map.of());
    team.does("plan/submission", Map.of());

    runsOut(team, "approval", "chua phe duyet ke hoach", 2);
    runsOut(team, "feedback", "chua phan hoi nguoi bao tin", 2);
    leader.does("plan/approval", Map.of("decision", "13/QĐ-UBND"));
    team.does("plan/support", Map.of());
    runsOut(team, "review", "chua ra soat ke hoach", 2);

    assertThat(team.clock("approval").state()).as("though it was approved").isEqualTo("missed");
  }

  @Test
  @Order(5)
  void notifiesABreachOfDataTooLateAndSomebodyAboveTakesNotice() {
    var now = nextMorning();
    var opened = hotline
        .seated("province")
        .post(
            "/api/v1/data-duties", JsonObject.of("matter", "lost-device", "since", now.toString()));
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    var number = new JsonObject(opened.body()).getString("number");

    hotline.clock().setTo(now.plus(ofHours(72)).minusSeconds(1));
    var _ = reads(number, "NHAC: can thong bao vi pham du lieu");
    hotline.clock().setTo(now.plus(ofHours(72)));
    var told = reads(number, "QUA HAN: chua thong bao vi pham du lieu");
    phones.reply(told, "1 " + number);

    eventually(() -> assertThat(duty(number).containsKey("acknowledgedAt")).isTrue());
    var filed = hotline
        .seated("province")
        .post(
            "/api/v1/data-duties/%s/fulfilment".formatted(number),
            JsonObject.of(
                "outcome", "notified",
                "at", hotline.clock().instant().toString(),
                "evidence", "12/TB-SYT"));
    assertThat(filed.statusCode()).as(filed.body()).isEqualTo(200);
    assertThat(duty(number).getString("state")).isEqualTo("missed");
    assertThat(hotline.seated("team").get("/api/v1/data-duties").statusCode()).isEqualTo(403);
  }

  @Test
  @Order(6)
  void tellsTheHotlineThatTheCommuneCannotBeReached() {
    var _ = nextMorning();
    var code = reportThatNoPhoneTakes();
    var operator = new CaseHand(hotline, "operator", code);

    runsOut(operator, "delivery", "chua bao toi xa", 2);

    database("alter table notifier.simulated_texts drop constraint takes_no_call");
    // What waits to be tried again, and what stands behind it, still goes.
    var _ = nextMorning();
  }

  /** No phone takes a call or a reminder; what is overdue still goes. */
  private String reportThatNoPhoneTakes() {
    database("alter table notifier.simulated_texts add constraint takes_no_call"
        + " check (body like '%QUA HAN%') not valid");
    return new Reporting(hotline).urgent();
  }

  private static void database(String statement) {
    var _ = await(hotline.database().pool().query(statement).execute());
  }

  /** Nine in the morning of the day after. */
  private static Instant nextMorning() {
    var morning = hotline.clock().instant().truncatedTo(DAYS).plus(ofHours(26));
    hotline.clock().setTo(morning);
    return morning;
  }

  /** Warned so often on the way, missed the moment it is due, and told upwards by text. */
  private void runsOut(CaseHand hand, String clock, String text, int warnings) {
    var due = hand.clock(clock).dueAt();
    hotline.clock().setTo(due.minusMillis(1));
    eventually(() -> assertThat(hand.clock(clock).warnedAt()).as(clock).hasSize(warnings));
    assertThat(hand.clock(clock).state()).as(clock).isEqualTo("open");
    hotline.clock().setTo(due);
    eventually(() -> assertThat(hand.clock(clock).state()).as(clock).isEqualTo("missed"));
    var _ = reads(hand.code(), text);
  }

  /** Waits for a text with these words about a number, and answers whose phone it is on. */
  private String reads(String number, String words) {
    eventually(() -> assertThat(phones.all())
        .anyMatch(text -> text.text().contains(number) && text.text().contains(words)));
    return phones.all().stream()
        .filter(text -> text.text().contains(number) && text.text().contains(words))
        .findFirst()
        .orElseThrow()
        .to();
  }

  private void look(String code, String what) {
    var answer = hotline
        .seated("operator")
        .post("/api/v1/screening/%s/%s".formatted(code, what), new JsonObject());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private String newestInTheQueue() {
    eventually(() -> assertThat(queue()).isNotEmpty());
    return ((JsonObject) queue().getValue(queue().size() - 1)).getString("caseNumber");
  }

  private JsonArray queue() {
    return hotline.seated("operator").json("/api/v1/screening").getJsonArray("reports");
  }

  private JsonObject duty(String number) {
    return hotline.seated("province").json("/api/v1/data-duties").getJsonArray("duties").stream()
        .map(JsonObject.class::cast)
        .filter(duty -> duty.getString("number").equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static int held() {
    return await(hotline
            .database()
            .pool()
            .query("select count(*)::integer as n from notifier.attempts t"
                + " join notifier.alerts a on a.id = t.alert_id"
                + " where t.channel = 'sms' and t.state = 'queued' and a.not_before is not null")
            .execute())
        .iterator()
        .next()
        .getInteger("n");
  }

  private long textsOfWhatCanWait(int before) {
    return phones.all().stream()
        .skip(before)
        .filter(text -> text.text().contains("viec can som") || text.text().contains("viec moi"))
        .count();
  }
}
