package vn.kipthoi.notifier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P3;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

class DemoPhonesTest {

  private static final String TEXTS = "/api/v1/demo/texts";
  private static final String REPLIES = "/api/v1/demo/replies";
  private static final String PAGE = "/demo/phones";

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final AlertDispatcher dispatcher = notifier.node("one");
  private final Served served = new Served(
      notifier.vertx, notifier.clock, 0, Set.of("listDemoTexts", "replyFromDemoPhone"), shell -> {
        new DemoRoutes(notifier.phones).mount(shell);
        new DemoPhonePages(notifier.vertx, notifier.phones, () -> NotifierAtWork.DIRECTORY)
            .mount(shell, notifier.doorbell);
      });
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
  private final Person dung = notifier.staff.hire("Bùi Văn Dũng", "+84912000002", "05392");

  @BeforeEach
  void start() {
    dispatcher.start(notifier.doorbell);
  }

  @AfterEach
  void stop() {
    served.close();
    var _ = await(dispatcher.stop());
    notifier.close();
  }

  @Test
  void listsTextsTheOldestFirst() {
    var first = told(P3, lan);
    var second = told(P1, dung);

    var texts = new JsonArray(served.get(TEXTS).body());

    assertThat(texts).hasSize(2);
    assertThat(texts.getJsonObject(0).getString("text"))
        .contains(first.caseNumber().text());
    assertThat(texts.getJsonObject(1))
        .isEqualTo(new JsonObject()
            .put("to", "+84912000002")
            .put("person", "Bùi Văn Dũng")
            .put("unitCode", "05392")
            .put("rung", "team")
            .put("text", texts.getJsonObject(1).getString("text"))
            .put("sentAt", notifier.clock.instant().toString()));
    assertThat(texts.getJsonObject(1).getString("text"))
        .contains(second.caseNumber().text());
  }

  @Test
  void listsOnlyWhatWasAskedFor() {
    told(P3, lan);
    var before = notifier.clock.instant();
    told(P3, dung);

    assertThat(new JsonArray(served.get(TEXTS + "?to=0912000001").body())).hasSize(1);
    assertThat(new JsonArray(served.get(TEXTS + "?since=" + before).body())).hasSize(1);
    assertThat(served.get(TEXTS + "?since=today").statusCode()).isEqualTo(400);
  }

  @Test
  void takesAReplyAndSaysWhatCameOfIt() {
    var callOut = told(P1, lan);
    accepting(callOut);

    var answer = served.postJson(REPLIES, "{\"from\":\"0912 000 001\",\"text\":\"1\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getString("outcome")).isEqualTo("accepted");
    assertThat(new JsonArray(served.get(TEXTS).body())).hasSize(1);
  }

  @Test
  void listsEveryErrorOfAReplyByField() {
    var answer = served.postJson(REPLIES, "{\"from\":\"Lan\",\"text\":\" \"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(new JsonObject(answer.body()).getJsonArray("errors"))
        .extracting(error -> ((JsonObject) error).getString("field"))
        .containsExactly("from", "text");
  }

  @Test
  void saysPlainlyThatNothingHasArrivedYet() {
    assertThat(served.get(PAGE).body())
        .contains("Chưa máy nào có tin")
        .contains("Dữ liệu minh hoạ");
    assertThat(served.get(PAGE + "?lang=en").body())
        .contains("No phone has a text yet")
        .contains("Demonstration data");
  }

  @Test
  void drawsEachPhoneWithItsConversation() {
    var callOut = told(P1, lan);
    accepting(callOut);

    var back = served.postForm(PAGE, "from=%2B84912000001&phone=may-1&q=&text=1");

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("Location")).hasValue("/demo/phones#may-1");
    assertThat(served.get(PAGE).body())
        .contains("Nguyễn Thị Lan")
        .contains("Đội xã · Xã Lạc Thủy")
        .contains("0912 000 001")
        .contains("KIP THOI " + callOut.caseNumber())
        .contains("Da ghi: ban nhan viec " + callOut.caseNumber())
        .contains("Đã trả lời");
  }

  @Test
  void showsThePhoneWithTheNewestLineFirst() {
    told(P3, lan);
    told(P3, dung);

    var page = served.get(PAGE).body();

    assertThat(page.indexOf("Bùi Văn Dũng")).isPositive();
    assertThat(page.indexOf("Bùi Văn Dũng")).isLessThan(page.indexOf("Nguyễn Thị Lan"));
  }

  @Test
  void findsPhonesByNameUnitNumberAndCode() {
    var callOut = told(P3, lan);
    told(P3, dung);

    assertThat(served.get(PAGE + "?q=dung").body())
        .contains("Bùi Văn Dũng")
        .doesNotContain("Nguyễn Thị Lan");
    assertThat(served.get(PAGE + "?q=lac+thuy").body())
        .contains("Bùi Văn Dũng")
        .contains("Nguyễn Thị Lan");
    assertThat(served.get(PAGE + "?q=0912000001").body()).doesNotContain("Bùi Văn Dũng");
    assertThat(served.get(PAGE + "?q=" + callOut.caseNumber()).body())
        .contains("Nguyễn Thị Lan")
        .doesNotContain("Bùi Văn Dũng");
    assertThat(served.get(PAGE + "?q=nobody").body()).contains("Không có máy nào như vậy");
  }

  private void accepting(CallOut callOut) {
    notifier.caseload.says(answer -> new Answered.Accepted(callOut.caseNumber(), answer.at()));
  }

  @CanIgnoreReturnValue
  private CallOut told(Priority priority, Person person) {
    notifier.clock.advance(Duration.ofSeconds(1));
    var callOut = CallOuts.ofTheTeam(priority, notifier.in(Duration.ofHours(1)), person);
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    notifier.doorbell.ring(AlertDispatcher.ALERTS_RAISED);
    eventually(() -> assertThat(notifier.texts())
        .anyMatch(text -> text.contains(callOut.caseNumber().text())));
    return callOut;
  }
}
