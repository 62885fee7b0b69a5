package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportAddedTo;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.ReporterTalk.Calling;
import vn.kipthoi.intake.ReporterTalk.Left;
import vn.kipthoi.intake.ReporterTalk.ToLeave;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.Said;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.testkit.FreshDatabase;

/** A reporter comes back with the receipt, and so does whoever else holds the paper. */
class ComingBackTest {

  @RegisterExtension
  final FreshDatabase database = new FreshDatabase();

  private static final UUID LEADER = UUID.randomUUID();

  private Bench bench;
  private Served served;
  private Taking.Taken taken;

  @BeforeEach
  void serve() {
    bench = Bench.on(database, Drafts.PLACES);
    served = new Served(
        bench,
        Set.of("findProgress", "readAnswers", "addToReport", "ruleContact", "choosePin"),
        shell -> {
          shell.assets(IntakeAssets.GROUP);
          WhatBecameOfIt became = report -> Future.succeededFuture(Optional.empty());
          var slowDown = new SlowDown(bench.vertx(), Duration.ofMillis(1));
          new ProgressRoutes(bench.back(), became, slowDown).mount(shell);
          new ReturnPages(bench.back(), became, slowDown).mount(shell);
          new TalkRoutes(bench.back(), slowDown).mount(shell);
        });
    taken = take(YesNo.NO, YesNo.YES);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void raisesAtOnceWhenWhatIsAddedIsWorse() {
    var added = add("{\"text\": \"canary lại khóc\", \"dangerNow\": \"yes\"}");

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(facts()).extracting(ReportAddedTo::priority).containsExactly(Priority.P1);
    assertThat(said()).singleElement().satisfies(one -> {
      assertThat(one.text()).isEqualTo(Personal.of("canary lại khóc"));
      assertThat(one.found().orElseThrow().why().map(Object::toString).revealFor(Purpose.ROUTING))
          .contains("nguy hiểm ngay lúc này");
    });
  }

  @Test
  void judgesEachAdditionOnAllThatCameBefore() {
    add("{\"safety\": {\"injured\": \"yes\"}}");
    add("{\"safety\": {\"abuserNear\": \"no\"}, \"text\": \"canary\"}");

    var last = said().getLast().found().orElseThrow();
    assertThat(last.answers().map(answers -> answers.get("injured")))
        .isEqualTo(Personal.of(List.of("yes")));
  }

  @Test
  void takesTheSameSendingOnce() {
    var first = add("{\"text\": \"canary\"}", "Idempotency-Key", "k1");
    var second = add("{\"text\": \"canary\"}", "Idempotency-Key", "k1");

    assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(201, 201);
    assertThat(said()).hasSize(1);
    assertThat(facts()).hasSize(1);
  }

  @Test
  void listsEverythingThatIsWrongByField() {
    var wrong = add("{\"text\": 7, \"dangerNow\": \"perhaps\", \"shoe\": 1}");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("\"text\"", "\"dangerNow\"", "\"shoe\"");
    assertThat(add("{}").body()).contains("\"text\"");
    assertThat(said()).isEmpty();
  }

  @Test
  void answersAWrongReceiptLikeOneThatNeverWas() {
    var wrong =
        served.get("/api/v1/reports/answers", "Authorization", "Receipt 0000 0000 0000 0000");
    var none = served.get("/api/v1/reports/answers");

    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).isEqualTo(none.body());
  }

  @Test
  void showsWhatWasAnsweredAndNeverWhatWasTold() {
    add("{\"text\": \"canary lại khóc\"}");
    assertThat(leave("Bạn cho biết thêm giờ nào nhé?")).isInstanceOf(Left.Done.class);

    assertThat(progress().getInteger("answersWaiting")).isEqualTo(1);
    var read = read();
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("Bạn cho biết thêm giờ nào nhé?").doesNotContain("canary");
    assertThat(progress().getInteger("answersWaiting")).isZero();
  }

  @Test
  void keepsAnswersFromWhoeverHoldsThePaperOnceDigitsWereChosen() {
    assertThat(leave("Bạn gọi lại nhé.")).isInstanceOf(Left.Done.class);
    assertThat(put("pin", "{\"pin\": \"4827\"}").statusCode()).isEqualTo(204);

    assertThat(read().statusCode()).isEqualTo(403);
    assertThat(read("Reading-Pin", "1212").statusCode()).isEqualTo(403);
    assertThat(progress().getBoolean("pinNeeded")).isTrue();
    assertThat(read("Reading-Pin", "4827").body()).contains("Bạn gọi lại nhé.");
    assertThat(put("pin", "{\"pin\": \"5938\"}").statusCode()).isEqualTo(403);
    assertThat(put("pin", "{\"pin\": \"5938\"}", "Reading-Pin", "4827").statusCode())
        .isEqualTo(204);
  }

  @Test
  void looksAtNoDigitsForAnHourAfterManyWrongOnes() {
    put("pin", "{\"pin\": \"4827\"}");
    for (var guess = 0; guess < 8; guess++) {
      assertThat(read("Reading-Pin", "777" + guess).statusCode()).isEqualTo(403);
    }

    assertThat(read("Reading-Pin", "4827").statusCode()).isEqualTo(403);
    bench.clock().advance(Duration.ofMinutes(61));
    assertThat(read("Reading-Pin", "4827").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesDigitsThatAreTriedFirst() {
    for (var plain : List.of("1234", "0000", "4321", "12a4", "123")) {
      assertThat(put("pin", "{\"pin\": \"" + plain + "\"}").statusCode())
          .as(plain)
          .isEqualTo(422);
    }
  }

  @Test
  void letsThePaperAloneOnlyNarrowHowTheReporterIsReached() {
    assertThat(
            put("contact", "{\"mayCall\": \"no\", \"mayLeaveAnswers\": true}").statusCode())
        .isEqualTo(204);
    assertThat(
            put("contact", "{\"mayCall\": \"yes\", \"mayLeaveAnswers\": true}").statusCode())
        .isEqualTo(403);
    put("pin", "{\"pin\": \"4827\"}");
    assertThat(put(
                "contact",
                "{\"mayCall\": \"yes\", \"mayLeaveAnswers\": true}",
                "Reading-Pin",
                "4827")
            .statusCode())
        .isEqualTo(204);
    assertThat(call()).isInstanceOf(Calling.Now.class);
  }

  @Test
  void opensTheNumberOnlyWhenACallIsSafeNow() {
    var evening = new SafeContact.Hours(LocalTime.of(21, 0), LocalTime.of(22, 0));
    assertThat(call()).isInstanceOf(Calling.Now.class);

    rule(
        new SafeContact(YesNo.YES, Optional.of(evening), true, Optional.empty(), Optional.empty()));
    assertThat(call()).isInstanceOf(Calling.NotBefore.class);
    rule(SafeContact.saying(YesNo.NO));
    assertThat(call()).isEqualTo(new Calling.NotSafe());

    taken = take(YesNo.NO, YesNo.UNKNOWN);
    assertThat(call()).isEqualTo(new Calling.NotSafe());
  }

  @Test
  void leavesNothingWhereTheReporterWantsNothingLeft() {
    rule(new SafeContact(YesNo.YES, Optional.empty(), false, Optional.empty(), Optional.empty()));

    assertThat(leave("Bạn gọi lại nhé.")).isEqualTo(new Left.NotSafe());
    assertThat(said()).isEmpty();
  }

  @Test
  void leavesNothingThatSaysTooMuch() {
    assertThat(leave("Đã gặp Bé canary An.")).isInstanceOf(Left.SaysTooMuch.class);
    assertThat(said()).isEmpty();
  }

  @Test
  void doesItAllOnThePageWithoutScripts() {
    var receipt = taken.receipt().inFours();
    leave("Bạn cho biết thêm giờ nào nhé?");
    var page = served.postForm("/progress", Map.of("receipt", receipt));
    assertThat(page.body()).contains("Bạn cho biết thêm giờ nào nhé?", "name=\"text\"");

    var added = served.postForm(
        "/progress",
        Map.of(
            "receipt", receipt, "key", "k", "go", "add", "text", "canary nữa", "dangerNow", "yes"));
    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(added.body()).contains("Đã nhận thêm").doesNotContain("canary");
    assertThat(facts()).extracting(ReportAddedTo::priority).contains(Priority.P1);

    var wrong = served.postForm("/progress", Map.of("receipt", receipt, "go", "add"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(served
            .postForm("/progress", Map.of("receipt", receipt, "go", "pin", "newPin", "4827"))
            .body())
        .contains("Đã đặt mã riêng");
    assertThat(served.postForm("/progress", Map.of("receipt", receipt)).body())
        .doesNotContain("Bạn cho biết thêm giờ nào nhé?");
  }

  private Taking.Taken take(YesNo danger, YesNo safeToCall) {
    var draft = new ReportDraft(
        Channel.WEB,
        Optional.empty(),
        Optional.empty(),
        danger,
        Optional.of(Drafts.LAC_THUY),
        false,
        List.of(),
        Drafts.account(),
        Optional.of(new Reporter(
            Personal.of(ReporterKind.CHILD),
            Optional.empty(),
            Optional.of(Personal.of("+84912345678")),
            Personal.of(safeToCall))));
    var sending = Drafts.sending(UUID.randomUUID().toString(), "x");
    return (Taking.Taken) await(bench.desk().take(draft, sending));
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> add(String body, String... headers) {
    return served.postJson("/api/v1/reports/messages", body, with(headers));
  }

  private HttpResponse<String> read(String... headers) {
    return served.get("/api/v1/reports/answers", with(headers));
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> put(String what, String body, String... headers) {
    return served.putJson("/api/v1/reports/" + what, body, with(headers));
  }

  private JsonObject progress() {
    return new JsonObject(served.get("/api/v1/reports/progress", with()).body());
  }

  private String[] with(String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", "Receipt " + taken.receipt().digits()));
    return all.toArray(String[]::new);
  }

  @CanIgnoreReturnValue
  private Left leave(String text) {
    var words =
        new ToLeave(LEADER, UUID.randomUUID().toString(), Optional.empty(), Personal.of(text));
    return await(bench
        .database()
        .inTransaction(transaction -> bench
            .talk()
            .leave(transaction, taken.reportId(), words, bench.clock().instant())));
  }

  private Calling call() {
    return await(bench
        .talk()
        .call(bench.database().client(), taken.reportId(), bench.clock().instant()));
  }

  private void rule(SafeContact contact) {
    await(bench
        .database()
        .inTransaction(transaction -> bench
            .talk()
            .rule(transaction, taken.reportId(), contact, LEADER, bench.clock().instant())));
  }

  private List<Said> said() {
    return await(bench.talk().of(bench.database().client(), taken.reportId()));
  }

  private List<ReportAddedTo> facts() {
    var rows = await(database
        .pool()
        .query("select id, kind, subject, body, recorded_at from platform.facts"
            + " where kind = 'ReportAddedTo'")
        .execute());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> ReportAddedTo.from(new Fact(
            row.getUUID("id"),
            row.getString("kind"),
            row.getUUID("subject"),
            row.getJsonObject("body"),
            row.getOffsetDateTime("recorded_at").toInstant())))
        .toList();
  }
}
