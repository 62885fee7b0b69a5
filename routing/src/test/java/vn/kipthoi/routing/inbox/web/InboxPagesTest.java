package vn.kipthoi.routing.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.routing.web.Served.Subject;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** The inbox by plain forms, as a browser without scripts uses it. */
class InboxPagesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private Served served;
  private CallOut callOut;

  @BeforeEach
  void aCaseThatTheTeamWasToldOf() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = Station.keepingClocks(fresh, clock, Pace.REAL_TIME).withEverybodyAbove(COMMUNE);
    served = new Served(
        fresh,
        station,
        id -> Future.succeededFuture(Optional.empty()),
        clock,
        new Subject(Set.of(), List.of(), shell -> {}));
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    callOut = station.told(report).getFirst();
    served.knows("lan", Role.TEAM_MEMBER, Optional.of("05392"), person(0));
    served.knows("minh", Role.TEAM_MEMBER, Optional.of("05392"), person(1));
    served.knows("office", Role.TEAM_LEADER, Optional.of("05392"), Optional.empty());
  }

  @AfterEach
  void close() {
    served.close();
    station.close();
  }

  @Test
  void tellsHowUrgentWhereUntilWhenAndWhoElseKnows() {
    var page = inbox("lan");

    assertThat(page)
        .contains("Phải nhận trong", "Trẻ có thể đang gặp nguy hiểm", "Xã Lạc Thủy")
        .contains("Cũng đã báo: Người 1, Người 2.")
        .contains("data-due=\"" + callOut.dueAt() + "\"")
        .contains("data-reply-number=\"8077\"", "Nhắn “#” tới 8077")
        .contains("Nguyễn Thị lan đang trực");
  }

  @Test
  void saysWhichClockRunsOnceAnotherHasStopped() {
    var answered = answers("lan", Map.of("promise", "going-now"));

    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(answered.body())
        .contains("Đồng hồ “Nhận việc” đã dừng", "Việc tiếp theo: Gặp trẻ, hạn ")
        .contains("Bạn đang giữ", "Gặp trẻ trong");
  }

  @Test
  void tellsWhoWasFirst() {
    var _ = answers("lan", Map.of("promise", "going-now"));
    clock.advance(Duration.ofMinutes(1));

    assertThat(answers("minh", Map.of("promise", "going-now")).body())
        .contains("Người 0 đã nhận vụ việc " + callOut.caseNumber())
        .contains("bạn không cần đi");
    assertThat(inbox("minh")).contains("Không còn chờ bạn", "Người 0 đã nhận lúc 09:00");
  }

  @Test
  void takesAPromiseToGoLater() {
    var answered = answers("lan", Map.of("promise", "going-at", "goingAt", "10:15"));

    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(station.row("select going_at from routing.answers").getOffsetDateTime("going_at"))
        .isEqualTo("2026-11-22T03:15:00Z");
  }

  @Test
  void asksAgainForATimeThatIsOverAndKeepsWhatWasTyped() {
    var answered = answers("lan", Map.of("promise", "going-at", "goingAt", "07:15"));

    assertThat(answered.statusCode()).isEqualTo(422);
    assertThat(answered.body())
        .contains("Ghi giờ còn ở phía trước")
        .contains("value=\"07:15\"")
        .contains("href=\"#goingAt\"");
    assertThat(station.rows("select from routing.answers")).isEmpty();
  }

  @Test
  void noticesWhySomebodyCannotGoAndTellsTheOthers() {
    var _ = answers("lan", Map.of("promise", "cannot", "because", "far-away"));

    assertThat(station.row("select cannot_because from routing.answers").getString(0))
        .isEqualTo("far-away");
    assertThat(inbox("minh")).contains("Người 0 (không đi được)");
    assertThat(served.get("minh", path() + "/timeline").body()).contains("Đang ở xa");
  }

  @Test
  void letsGoOfACaseThatSomebodyHolds() {
    var _ = answers("lan", Map.of("promise", "going-now"));
    var given = answers("lan", Map.of("promise", "cannot", "because", "ill"));

    assertThat(given.body())
        .contains("Đã ghi nhận bạn không đi được")
        .doesNotContain("Bạn đang giữ");
  }

  @Test
  void countsTheSameEntryOfADeviceOnceHoweverOftenItComes() {
    var entry = entry(7, "\"promise\":\"going-now\",");
    clock.advance(Duration.ofSeconds(20));

    assertThat(outcome(entry)).isEqualTo("accepted");
    assertThat(outcome(entry)).isEqualTo("accepted-before");
    assertThat(outcome(entry)).isEqualTo("accepted-before");
    assertThat(station.rows("select from routing.answers")).hasSize(1);
    assertThat(served.get("lan", path() + "/timeline").body()).doesNotContain("nhắc lại");
  }

  @Test
  void saysTheSameAgainOfAnAnswerThatSomebodyCannot() {
    var entry = entry(8, "\"promise\":\"cannot\",");

    assertThat(outcome(entry)).isEqualTo("passed-on");
    clock.advance(Duration.ofMinutes(30));
    var _ = station.sweeps();
    assertThat(outcome(entry)).isEqualTo("passed-on");
    assertThat(station.rows("select from routing.answers")).hasSize(1);
  }

  @Test
  void saysThatAnAccountOfNobodyIsNeverCalled() {
    assertThat(inbox("office")).contains("không gắn với người trực nào");
  }

  @Test
  void showsTheAppsWorkerAndItsPageWithoutALineToNobodyInParticular() {
    var worker = served.page("nobody", "/inbox/worker.mjs");
    var offline = served.page("lan", "/inbox/offline");

    assertThat(worker.headers().firstValue("Service-Worker-Allowed")).contains("/");
    assertThat(worker.body()).contains("const SHELL = {").contains("/inbox/offline?lang=en");
    assertThat(offline.body())
        .contains("Không có mạng")
        .doesNotContain(callOut.caseNumber().text());
  }

  private String entry(int number, String promise) {
    return """
        {%s"deadlineId":"%s","occurredAt":"%s",
         "attest":{"deviceId":"6f1b2f0e-6d0f-4a52-9a34-0c7e6b1d2a55","entry":%d}}""".formatted(promise, callOut.deadline().id(), clock.instant(), number);
  }

  private String outcome(String sent) {
    var answer = served.post("lan", path() + "/acceptance", sent);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body()).getString("outcome");
  }

  private HttpResponse<String> answers(String token, Map<String, String> given) {
    var form = new HashMap<>(given);
    var _ = form.put("case", callOut.caseNumber().text());
    var unused = form.put("deadline", callOut.deadline().id().toString());
    var unusedToo = form.put("_form", token(token));
    return served.postForm(token, "/inbox", form);
  }

  private String token(String viewer) {
    var found = Pattern.compile("name=\"_form\" value=\"([^\"]*)\"").matcher(inbox(viewer));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private String inbox(String viewer) {
    return served.page(viewer, "/inbox").body();
  }

  private String path() {
    return "/api/v1/cases/" + callOut.caseNumber();
  }

  private Optional<UUID> person(int place) {
    return Optional.of(callOut.people().get(place));
  }
}
