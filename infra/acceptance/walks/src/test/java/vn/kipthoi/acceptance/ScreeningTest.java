package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What came in without a call is looked at by a human, once, and nothing waits for it. */
class ScreeningTest {

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-11-22T01:00:00Z");

  private Web operator;
  private String number;

  @BeforeEach
  void aReportFromTheWeb() {
    operator = hotline.web("operator");
    var before = queue().length;
    hotline.caller().reportsIn("05392");
    eventually(() -> assertThat(queue()).hasSizeGreaterThan(before));
    number = newest();
  }

  @Test
  void isOpenedAndThenConfirmed() {
    assertThat(post("confirmation").statusCode()).isEqualTo(409);
    assertThat(post("opening").statusCode()).isEqualTo(201);
    assertThat(post("opening").statusCode()).isEqualTo(200);
    assertThat(post("confirmation").statusCode()).isEqualTo(201);

    assertThat(queue()).doesNotContain(number);
    assertThat(milestones()).contains("opened");
    assertThat(operator.get("/cases/" + number).body())
        .contains("Tổng đài đã mở xem tin.", "Tổng đài đã xác nhận mức độ.");
  }

  @Test
  void isOpenedByOneOfTwoOperatorsWhoReachForItAtTheSameMoment() {
    var other = UUID.randomUUID();
    var holder = await(hotline.database().pool().getConnection());
    var held = await(holder.begin());
    var _ = await(holder
        .query("select id from routing.cases where number = '%s' for update".formatted(number))
        .execute()
        .mapEmpty());
    var waiting = Future.future((Promise<HttpResponse<String>> promise) ->
        Thread.startVirtualThread(() -> promise.complete(post("opening"))));
    eventually(() -> assertThat(waitingForALock()).isPositive());
    var _ = await(holder
        .query("insert into routing.milestones (case_id, milestone, at, recorded_at, by_account)"
            + " select id, 'opened', platform.now(), platform.now(), '%s' from routing.cases"
                .formatted(other)
            + " where number = '%s'".formatted(number))
        .execute()
        .mapEmpty());
    await(held.commit());

    var refused = await(waiting);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("looked-at-before", "2026-11-22T01:00:00Z");
    var _ = await(holder.close());
  }

  @Test
  void isNotInTheQueueWhenAnOperatorHeardIt() {
    var before = queue().length;
    var heard = operator.post(
        "/api/v1/reports",
        JsonObject.of("concern", "Nghe gọi", "place", JsonObject.of("unitCode", "05392")));
    assertThat(heard.statusCode()).isEqualTo(201);
    hotline.caller().reportsIn("05392");

    eventually(() -> assertThat(queue()).hasSize(before + 1));
  }

  @Test
  void isForOperatorsAlone() {
    assertThat(hotline.web("leader").get("/api/v1/screening").statusCode()).isEqualTo(403);
    assertThat(operator.get("/screening").body()).contains(number, "Mở xem");
  }

  @Test
  void isLookedAtAgainOnceItWasScreenedOut() {
    var _ = await(hotline
        .database()
        .pool()
        .query("update routing.cases set state = 'screened-out', accepted_at = null,"
            + " accepted_by = null where number = '%s'".formatted(number))
        .execute()
        .mapEmpty());
    var path = "/api/v1/screening/" + number + "/review";

    assertThat(operator.get("/api/v1/screening/sample").body()).contains(number);
    assertThat(operator.post(path, JsonObject.of("agrees", true)).statusCode()).isEqualTo(200);
    assertThat(operator.get("/api/v1/screening/sample").body()).doesNotContain(number);
    assertThat(operator.post(path, JsonObject.of("agrees", true)).statusCode()).isEqualTo(404);
  }

  @Test
  void countsCallsThatAreNoReport() {
    var before = today("silent");

    assertThat(
            operator.post("/api/v1/contacts", JsonObject.of("kind", "silent")).statusCode())
        .isEqualTo(201);
    assertThat(
            operator.post("/api/v1/contacts", JsonObject.of("kind", "boring")).statusCode())
        .isEqualTo(422);

    assertThat(today("silent")).isEqualTo(before + 1);
    assertThat(operator.get("/contacts").body()).contains("Im lặng");
  }

  private int today(String kind) {
    return operator.json("/api/v1/contacts/today").getJsonObject("today").getInteger(kind);
  }

  private HttpResponse<String> post(String what) {
    return operator.post("/api/v1/screening/" + number + "/" + what, new JsonObject());
  }

  private static int waitingForALock() {
    return await(hotline
            .database()
            .pool()
            .query("select count(*)::integer as n from pg_stat_activity"
                + " where wait_event_type = 'Lock' and datname = current_database()")
            .execute())
        .iterator()
        .next()
        .getInteger("n");
  }

  private String[] queue() {
    return objects().map(report -> report.getString("caseNumber")).toArray(String[]::new);
  }

  private String newest() {
    return await(hotline
            .database()
            .pool()
            .query("select number from routing.cases order by opened_at desc, report_number desc"
                + " limit 1")
            .execute())
        .iterator()
        .next()
        .getString("number");
  }

  private Stream<JsonObject> objects() {
    return operator.json("/api/v1/screening").getJsonArray("reports").stream()
        .map(JsonObject.class::cast);
  }

  private String milestones() {
    return await(hotline
            .database()
            .pool()
            .query("select string_agg(milestone, ' ') as reached from routing.milestones"
                + " where case_id = (select id from routing.cases where number = '%s')"
                    .formatted(number))
            .execute())
        .iterator()
        .next()
        .getString("reached");
  }
}
