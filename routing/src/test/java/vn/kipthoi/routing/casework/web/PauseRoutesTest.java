package vn.kipthoi.routing.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.casework.web.Desked.type;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.web.PromisedSchema;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Pauses as programs and people ask for them. */
class PauseRoutesTest {

  private static final String ASSESSED =
      "\"risk\":\"high\",\"groundless\":false,\"findings\":\"vết bầm\"";
  private static final String REASON = "\"reason\":\"gia đình về quê dự đám tang\"";
  private static final String PAUSE = "\"clock\":\"plan\",\"cause\":\"family-away\","
      + "\"untilDay\":\"2026-11-26\",\"askedBy\":\"team\"," + REASON;

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-23T02:00:00Z");
  private Desked desked;

  @BeforeEach
  void aCaseThatSomebodyAssessed() {
    clock = fresh.clockAt("2026-11-23T02:00:00Z");
    desked = new Desked(fresh, clock, Priority.P2);
    desked.worked.accepted();
    clock.advance(Duration.ofHours(1));
    assertThat(desked.does("lan", "assessment", ASSESSED).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void close() {
    desked.close();
  }

  @Test
  void showsWhoAskedAndWhoGrantedItAndWhyWhileItLastsAndAfterwards() {
    assertThat(desked.does("district", "pauses", PAUSE).statusCode()).isEqualTo(200);

    var running = onlyPause("minh");
    assertThat(running.getBoolean("running")).isTrue();
    assertThat(running.getString("atMostUntil")).isEqualTo("2026-11-26T17:00:00Z");
    assertThat(running.getString("askedBy")).isEqualTo("Người 0");
    assertThat(running.getString("text"))
        .contains("Gia đình đi vắng.", "“gia đình về quê dự đám tang”", "Người đề nghị: Người 0.");
    assertThat(clock("plan").getString("dueAt")).isEqualTo("2026-12-03T17:00:00Z");
    assertThat(clock("plan").getString("pausedSince")).isEqualTo("2026-11-23T03:00:00Z");

    clock.advance(Duration.ofDays(1));
    assertThat(desked
            .does("province", "pauses/end", "\"clock\":\"plan\",\"reason\":\"đã về\"")
            .statusCode())
        .isEqualTo(200);
    var ended = onlyPause("district");
    assertThat(ended.getBoolean("running")).isFalse();
    assertThat(ended.getString("until")).isEqualTo(clock.instant().toString());
    assertThat(ended.getString("text")).contains("“đã về”");
    assertThat(desked.served.page("lan", desked.page()).body())
        .contains("Các lần tạm dừng thời hạn", "gia đình về quê");
    assertThat(desked.served.get("lan", desked.path() + "/timeline").body())
        .contains("Tạm dừng thời hạn", "Theo đề nghị của nhóm")
        .as("what people said stays out of timelines")
        .doesNotContain("gia đình về quê");
  }

  @Test
  void sendsOfClocksAndPausesWhatTheContractPromises() {
    assertThat(desked.does("district", "pauses", PAUSE).statusCode()).isEqualTo(200);

    assertThat(onlyPause("lan").fieldNames())
        .containsAll(PromisedSchema.named("CasePause").required())
        .isSubsetOf(PromisedSchema.named("CasePause").properties());
    assertThat(clock("plan").fieldNames())
        .containsAll(PromisedSchema.named("CaseClock").required())
        .isSubsetOf(PromisedSchema.named("CaseClock").properties());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clock|child-seen|clock",
        "clock|emergency|clock",
        "clock|approval|clock",
        "cause|lazy|cause",
        "untilDay|2026-11-22|untilDay",
        "untilDay|2027-01-30|untilDay",
        "untilDay|mai|untilDay",
        "askedBy|nobody|askedBy",
        "reason| |reason"
      })
  void namesTheFieldThatIsWrong(String field, String value, String named) {
    var sent = new JsonObject("{" + PAUSE + "}").put(field, value == null ? " " : value);

    var answer = desked.served.post(
        "district",
        desked.path() + "/pauses",
        sent.put("version", desked.worked.version()).encode());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(errors(answer)).containsExactly(named);
  }

  @Test
  void listsEveryMistakeAtOnce() {
    assertThat(errors(desked.served.post("district", desked.path() + "/pauses", "{}")))
        .containsExactlyInAnyOrder("clock", "cause", "untilDay", "askedBy", "reason", "version");
  }

  @Test
  void isForSupervisorsOfTheCaseAlone() {
    for (var who : List.of("lan", "leader", "operator", "admin", "auditor")) {
      assertThat(desked.does(who, "pauses", PAUSE).statusCode()).as(who).isEqualTo(403);
      assertThat(desked.does(who, "pauses/end", "\"clock\":\"plan\"," + REASON).statusCode())
          .as(who)
          .isEqualTo(403);
    }
    assertThat(desked.worked.station.rows("select from routing.pauses")).isEmpty();
  }

  @Test
  void tellsWhoWasFirstAndWhatIsPausedAlready() {
    var seen = desked.worked.version();
    assertThat(desked.does("district", "pauses", PAUSE).statusCode()).isEqualTo(200);

    var outdated = desked.doesHavingSeen(seen, "province", "pauses", PAUSE);
    assertThat(outdated.statusCode()).isEqualTo(409);
    assertThat(type(outdated)).isEqualTo("case-changed");
    assertThat(errors(desked.does("province", "pauses", PAUSE))).containsExactly("clock");
  }

  @Test
  void isAskedForOnAPageWithWhatWasTypedAndWhatIsWrong() {
    var page =
        desked.served.page("district", desked.page() + "/acts/pause-clock").body();
    assertThat(page).contains("Tạm dừng một thời hạn", "Trình kế hoạch", "Gia đình đi vắng");
    assertThat(desked.served.page("lan", desked.page()).body()).doesNotContain("acts/pause-clock");
    var fields = Map.of(
        "_form", Desked.hidden(page, "_form"),
        "version", Desked.hidden(page, "version"),
        "key", Desked.hidden(page, "key"),
        "clock", "plan",
        "cause", "disaster",
        "untilDay", "2027-03-01",
        "askedBy", "supervisor",
        "reason", "lũ quét");

    var again = desked.served.postForm("district", desked.page() + "/acts/pause-clock", fields);

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("nhiều nhất 30 ngày", "lũ quét");
  }

  private JsonObject onlyPause(String who) {
    var list = file(who).getJsonObject("pauses").getJsonArray("list");
    assertThat(list).hasSize(1);
    return list.getJsonObject(0);
  }

  private JsonObject clock(String word) {
    return file("lan").getJsonObject("clocks").getJsonArray("list").stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("clock").equals(word))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject file(String who) {
    return new JsonObject(desked.served.get(who, desked.path()).body());
  }

  private static List<String> errors(HttpResponse<String> answer) {
    return new JsonObject(answer.body())
        .getJsonArray("errors").stream()
            .map(error -> ((JsonObject) error).getString("field"))
            .toList();
  }
}
