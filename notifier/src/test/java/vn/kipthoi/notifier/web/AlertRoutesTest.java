package vn.kipthoi.notifier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

class AlertRoutesTest {

  private static final String ALERTS = "/api/v1/alerts";

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final AlertDispatcher dispatcher = notifier.node("one");
  private final Served served = new Served(
      notifier.vertx,
      notifier.clock,
      0,
      Set.of("listAlerts", "streamAlerts", "openAlert"),
      shell -> new AlertRoutes(notifier.vertx, notifier.inbox).mount(shell));
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
  private final Person dung = notifier.staff.hire("Bùi Văn Dũng", "+84912000002", "05392");

  @BeforeEach
  void start() {
    dispatcher.start(notifier.doorbell);
    served.signIn("lan", viewer(Optional.of(lan.id())));
    served.signIn("dung", viewer(Optional.of(dung.id())));
    served.signIn("desk", viewer(Optional.empty()));
  }

  @AfterEach
  void stop() {
    served.close();
    var _ = await(dispatcher.stop());
    notifier.close();
  }

  @Test
  void showsPeopleTheirOwnAlertsAlone() {
    var callOut = told(lan);

    assertThat(alerts("dung")).isEmpty();
    assertThat(alerts("desk")).isEmpty();
    assertThat(alerts("lan")).singleElement().satisfies(alert -> {
      assertThat(alert.getString("caseNumber")).isEqualTo(callOut.caseNumber().text());
      assertThat(alert.getString("unitCode")).isEqualTo("05392");
      assertThat(alert.getString("priority")).isEqualTo("P1");
      assertThat(alert.getInstant("dueAt")).isEqualTo(callOut.dueAt());
      assertThat(alert.getBoolean("open")).isTrue();
      assertThat(alert.getBoolean("read")).isFalse();
    });
    assertThat(served.get(ALERTS).statusCode()).isEqualTo(401);
  }

  @Test
  void notesWhatAScreenReceivedAndWhatWasOpened() {
    told(lan);
    assertThat(states()).containsExactly("handed_over");

    var alertId = alerts("lan").getFirst().getString("alertId");
    assertThat(states()).containsExactly("delivered");

    assertThat(served.postAs("dung", ALERTS + "/" + alertId + "/opening").statusCode())
        .isEqualTo(404);
    assertThat(served.postAs("lan", ALERTS + "/" + alertId + "/opening").statusCode())
        .isEqualTo(204);
    assertThat(states()).containsExactly("read");
    assertThat(alerts("lan").getFirst().getBoolean("read")).isTrue();
    assertThat(states()).containsExactly("read");
  }

  @Test
  void saysWhatIsNotOpenAnyMore() {
    var callOut = told(lan);
    notifier.caseload.close(callOut.deadline().id());

    assertThat(alerts("lan").getFirst().getBoolean("open")).isFalse();
  }

  @Test
  void saysNothingOfACaseThatIsKeptFromThemByNow() {
    var callOut = told(lan);
    var alertId = alerts("lan").getFirst().getString("alertId");

    notifier.caseload.keep(callOut.deadline().caseId(), lan.id());

    assertThat(alerts("lan")).isEmpty();
    assertThat(served.postAs("lan", ALERTS + "/" + alertId + "/opening").statusCode())
        .isEqualTo(404);
    assertThat(states()).containsExactly("delivered");
  }

  @Test
  void streamsWhatIsOpenAndThenWhatIsNew() throws Exception {
    var first = told(lan);

    try (var lines = served.stream("lan", ALERTS + "/stream").body()) {
      var events = lines.filter(line -> line.startsWith("data:")).iterator();
      assertThat(events.next()).contains(first.caseNumber().text());
      var second = told(lan);
      assertThat(events.next()).contains(second.caseNumber().text());
    }
    eventually(() -> assertThat(states()).containsExactly("delivered", "delivered"));
  }

  private List<JsonObject> alerts(String token) {
    return new JsonObject(served.getAs(token, ALERTS).body())
        .getJsonArray("alerts").stream().map(JsonObject.class::cast).toList();
  }

  private List<String> states() {
    return notifier.states(lan.id(), Channel.IN_APP);
  }

  @CanIgnoreReturnValue
  private CallOut told(Person person) {
    notifier.clock.advance(Duration.ofSeconds(1));
    var callOut = CallOuts.ofTheTeam(P1, notifier.in(Duration.ofHours(1)), person);
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    notifier.doorbell.ring(AlertDispatcher.ALERTS_RAISED);
    eventually(() -> assertThat(states()).doesNotContain("queued", "claimed"));
    return callOut;
  }

  private static Viewer viewer(Optional<UUID> person) {
    return new Viewer(UUID.randomUUID(), "x", "X", Role.TEAM_MEMBER, Optional.of("05392"), person);
  }
}
