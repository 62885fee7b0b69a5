package vn.kipthoi.routing.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.casework.web.Desked.hidden;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class ActPagesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Desked desked;

  @BeforeEach
  void aCaseThatSomebodyAccepted() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    desked = new Desked(fresh, clock, Priority.P2);
    desked.worked.accepted();
    clock.advance(Duration.ofHours(2));
  }

  @AfterEach
  void close() {
    desked.close();
  }

  @Test
  void offersOnTheCaseWhatTheViewerMayDoNext() {
    var team = desked.served.page("lan", desked.page()).body();
    assertThat(team).contains("Lên đường", "/acts/assess", "Đã có người nhận");
    assertThat(team).doesNotContain("/acts/approve-plan", "/acts/waive-measure");

    var leader = desked.served.page("leader", desked.page()).body();
    assertThat(leader).contains("/acts/waive-measure");
  }

  @ParameterizedTest
  @EnumSource(Procedure.class)
  void hasAFormForEveryProcedureInBothLanguages(Procedure procedure) {
    for (var language : new String[] {"", "?lang=en"}) {
      var page = desked.served.page("lan", desked.page() + "/acts/" + procedure.path() + language);
      assertThat(page.statusCode()).isEqualTo(200);
      procedure
          .asks()
          .forEach(
              ask -> assertThat(page.body()).contains("name=\"" + ask.item().field() + "\""));
    }
  }

  @Test
  void doesWhatWasFilledInAndGoesBackToTheCase() {
    var form = form("lan", "record-sighting");
    var told = desked.page() + "?done=record-sighting";

    var answer = send(
        "lan",
        "record-sighting",
        form,
        Map.of("seenAt", "2026-11-22T10:00", "seenBy", "Chị Hà", "where", "nhà", "safe", "yes"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(told);
    assertThat(desked.worked.state()).isEqualTo("verifying");
    var page = desked.served.page("lan", told).body();
    assertThat(page)
        .contains("Thấy trẻ an toàn")
        .contains("Chị Hà")
        .contains("Đã ghi vào hồ sơ: Ghi đã gặp trẻ.");
    assertThat(desked.served.page("minh", told).body()).doesNotContain("Đã ghi vào hồ sơ");
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    var answer =
        send("lan", "record-sighting", form("lan", "record-sighting"), Map.of("seenBy", "Chị Hà"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(">Cần điền mục này.<", ">Gặp trẻ lúc: Cần điền mục này.<")
        .contains("value=\"Chị Hà\"");
    assertThat(desked.worked.state()).isEqualTo("acknowledged");
  }

  @Test
  void tellsInWordsWhoWasFirstAndLosesNothingThatWasTyped() {
    var form = form("minh", "raise");
    var raised = Map.of("to", "P1", "reason", "Cháu kể là còn đau");
    send("lan", "set-out", form("lan", "set-out"), Map.of());

    var answer = send("minh", "raise", form, raised);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Hồ sơ đã được Người 0 thay đổi lúc")
        .contains("Đang xác minh")
        .contains("Cháu kể là còn đau");
    assertThat(send("minh", "raise", answer.body(), raised).statusCode()).isEqualTo(303);
  }

  @Test
  void countsADoubleClickOnce() {
    var form = form("lan", "set-out");
    var version = desked.worked.version();

    assertThat(send("lan", "set-out", form, Map.of()).statusCode()).isEqualTo(303);
    assertThat(send("lan", "set-out", form, Map.of()).statusCode()).isEqualTo(303);
    assertThat(desked.worked.version()).isEqualTo(version + 1);
  }

  @Test
  void saysWhatCannotBeDoneNow() {
    var answer = send("lan", "submit-plan", form("lan", "submit-plan"), Map.of());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Vụ việc đang ở bước khác");
  }

  private String form(String who, String act) {
    return desked.served.page(who, desked.page() + "/acts/" + act).body();
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> send(
      String who, String act, String form, Map<String, String> typed) {
    var fields = new HashMap<>(typed);
    for (var name : new String[] {"_form", "version", "key"}) {
      fields.put(name, hidden(form, name));
    }
    return desked.served.postForm(who, desked.page() + "/acts/" + act, fields);
  }
}
