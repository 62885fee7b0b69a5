package vn.kipthoi.routing.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.routing.web.Told;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class HolderRoutesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private Served served;
  private CallOut waits;

  @BeforeEach
  void aCaseThatWaits() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE).withEverybodyAbove(SISTER);
    served = new Served(fresh, station, Told.reports(), clock);
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    waits = station.told(report).getFirst();
    served.knows("province", Role.PROVINCE, Optional.of("25"), Optional.empty());
    served.knows("sister", Role.TEAM_LEADER, Optional.of("05395"), Optional.empty());
    served.knows("auditor", Role.AUDITOR, Optional.of("25"), Optional.empty());
  }

  @AfterEach
  void close() {
    served.close();
    station.close();
  }

  @Test
  void tellsTheHoldersOnceHoweverOftenItIsSent() {
    var told = json(nudge("province", waits.deadline().id()));

    assertThat(told.getString("outcome")).isEqualTo("told");
    assertThat(told.getInteger("told")).isEqualTo(3);
    assertThat(told.getString("caseNumber")).isEqualTo(waits.caseNumber().text());
    assertThat(told.getString("text")).contains("Đã nhắc Người 0");

    var again = json(nudge("province", waits.deadline().id()));

    assertThat(again.getString("outcome")).isEqualTo("told-before");
    assertThat(again.getString("notBefore")).isEqualTo("2026-11-22T02:05:00Z");
    assertThat(facts()).isOne();
    assertThat(journaled("holder-nudged")).isOne();

    clock.advance(Duration.ofMinutes(5));
    assertThat(json(nudge("province", waits.deadline().id())).getString("outcome"))
        .isEqualTo("told");
    assertThat(facts()).isEqualTo(2);
  }

  @Test
  void tellsThemOnceWhenManySendItAtTheSameMoment() {
    var sent = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (var sender = 0; sender < 8; sender++) {
      sent.add(
          CompletableFuture.supplyAsync(() -> nudge("province", waits.deadline().id())));
    }

    assertThat(sent.stream().map(CompletableFuture::join).map(HolderRoutesTest::json))
        .extracting(came -> came.getString("outcome"))
        .containsOnlyOnce("told")
        .hasSize(8);
    assertThat(facts()).isOne();
    assertThat(journaled("holder-nudged")).isOne();
  }

  @Test
  void opensANumberOnlyWithALineInTheJournalForEachTime() {
    var call = json(call("province", waits.deadline().id()));

    assertThat(call.getString("name")).isEqualTo("Người 0");
    assertThat(call.getString("phone")).startsWith("+84");
    assertThat(json(call("province", waits.deadline().id()))).isEqualTo(call);
    assertThat(journaled("duty-phone-shown")).isEqualTo(2);
    assertThat(station
            .row("select detail::text as detail from platform.journal "
                + "where action = 'duty-phone-shown' limit 1")
            .getString("detail"))
        .doesNotContain(call.getString("phone"));
  }

  @Test
  void answersThatWhatIsNoneOfTheViewersIsNotThere() {
    for (var deadline : new UUID[] {waits.deadline().id(), UUID.randomUUID()}) {
      assertThat(nudge("sister", deadline).statusCode()).isEqualTo(404);
      assertThat(call("sister", deadline).statusCode()).isEqualTo(404);
    }
    assertThat(nudge("auditor", waits.deadline().id()).statusCode()).isEqualTo(403);
    assertThat(call("auditor", waits.deadline().id()).statusCode()).isEqualTo(403);
    assertThat(facts()).isZero();
    assertThat(journaled("duty-phone-shown")).isZero();
  }

  @Test
  void saysThatNobodyCouldBeToldWhenAllOfThemAreKeptFromTheCase() {
    for (var person : waits.people()) {
      var _ = station.rows(
          "insert into routing.exclusions (id, case_id, person, reason, by, at) "
              + "select $1, id, $2, 'suspect', 'desk', opened_at from routing.cases",
          UUID.randomUUID(),
          person);
    }

    assertThat(nudge("province", waits.deadline().id()).statusCode()).isEqualTo(409);
    assertThat(call("province", waits.deadline().id()).statusCode()).isEqualTo(409);
    assertThat(facts()).isZero();
  }

  private HttpResponse<String> nudge(String token, UUID deadline) {
    return served.post(token, "/api/v1/deadlines/%s/nudges".formatted(deadline), "");
  }

  private HttpResponse<String> call(String token, UUID deadline) {
    return served.post(token, "/api/v1/deadlines/%s/calls".formatted(deadline), "");
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  private int facts() {
    return station
        .rows("select from platform.facts where kind = 'CaseNews' and body ->> 'clock' = 'nudged'")
        .size();
  }

  private int journaled(String action) {
    return station
        .rows("select from platform.journal where action = $1", action)
        .size();
  }
}
