package vn.kipthoi.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Answers from devices without a signal, as the app sends them. */
class LateAnswerRoutesTest {

  private static final String ATTEST =
      "\"attest\":{\"deviceId\":\"6f1b2f0e-6d0f-4a52-9a34-0c7e6b1d2a55\",\"entry\":41}";

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private Served served;
  private String path = "";

  @BeforeEach
  void aCaseThatTheTeamWasToldOf() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = Station.keepingClocks(fresh, clock, Pace.REAL_TIME).withEverybodyAbove(COMMUNE);
    served = new Served(fresh, station, id -> Future.succeededFuture(Optional.empty()), clock);
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var callOut = station.told(report).getFirst();
    path = "/api/v1/cases/" + callOut.caseNumber() + "/acceptance";
    served.knows(
        "lan",
        Role.TEAM_MEMBER,
        Optional.of("05392"),
        Optional.of(callOut.people().getFirst()));
    clock.advance(Duration.ofMinutes(4));
  }

  @AfterEach
  void close() {
    served.close();
    station.close();
  }

  @Test
  void saysFromWhenItCountsWhichClockStoppedAndWhatIsOwedNext() {
    var json = answered("{\"occurredAt\":\"2026-11-22T02:01:00Z\"," + ATTEST + "}");

    assertThat(json.getString("outcome")).isEqualTo("accepted");
    assertThat(json.getString("countedFrom")).isEqualTo("2026-11-22T02:01:00Z");
    assertThat(json.getBoolean("reportedLate")).isTrue();
    assertThat(json.getString("text"))
        .contains("Đồng hồ “Nhận việc” đã dừng", "Báo muộn do mất sóng")
        .contains("Việc tiếp theo: Gặp trẻ, hạn ", "11:00");
  }

  @Test
  void saysWhyTheMomentOfADeviceDoesNotCount() {
    var json = answered("{\"occurredAt\":\"2026-11-22T02:01:00Z\"}");

    assertThat(json.getString("outcome")).isEqualTo("accepted");
    assertThat(json.getString("notBelieved")).isEqualTo("not-attested");
    assertThat(json.getString("text")).contains("không có gì xác nhận");
  }

  @Test
  void refusesHalfOfAClaim() {
    var answer = served.post("lan", path, "{" + ATTEST + "}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("occurredAt");
    var noNumber = ATTEST.replace(",\"entry\":41", "");
    assertThat(served
            .post("lan", path, "{\"occurredAt\":\"2026-11-22T02:01:00Z\"," + noNumber + "}")
            .statusCode())
        .isBetween(400, 422);
    assertThat(station.rows("select from routing.answers")).isEmpty();
  }

  private JsonObject answered(String sent) {
    var answer = served.post("lan", path, sent);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }
}
