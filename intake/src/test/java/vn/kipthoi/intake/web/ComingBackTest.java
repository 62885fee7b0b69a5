package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportAddedTo;
import vn.kipthoi.intake.ReporterTalk.Left;
import vn.kipthoi.testkit.FreshDatabase;

/** A reporter comes back with the receipt, and so does whoever else holds the paper. */
class ComingBackTest {

  @RegisterExtension
  final FreshDatabase database = new FreshDatabase();

  private Paper paper;

  @BeforeEach
  void aReport() {
    paper = new Paper(database);
  }

  @AfterEach
  void stop() {
    paper.close();
  }

  @Test
  void answersAWrongReceiptLikeOneThatNeverWas() {
    var wrong =
        paper.served.get("/api/v1/reports/answers", "Authorization", "Receipt 0000 0000 0000 0000");
    var none = paper.served.get("/api/v1/reports/answers");

    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).isEqualTo(none.body());
  }

  @Test
  void showsWhatWasAnsweredAndNeverWhatWasTold() {
    paper.add("{\"text\": \"canary lại khóc\"}");
    assertThat(paper.leave("Bạn cho biết thêm giờ nào nhé?")).isInstanceOf(Left.Done.class);

    assertThat(paper.progress().getInteger("answersWaiting")).isEqualTo(1);
    var read = paper.read();
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("Bạn cho biết thêm giờ nào nhé?").doesNotContain("canary");
    assertThat(paper.progress().getInteger("answersWaiting")).isZero();
  }

  @Test
  void keepsAnswersFromWhoeverHoldsThePaperOnceDigitsWereChosen() {
    assertThat(paper.leave("Bạn gọi lại nhé.")).isInstanceOf(Left.Done.class);
    assertThat(paper.put("pin", "{\"pin\": \"4827\"}").statusCode()).isEqualTo(204);

    assertThat(paper.read().statusCode()).isEqualTo(403);
    assertThat(paper.read("Reading-Pin", "1212").statusCode()).isEqualTo(403);
    assertThat(paper.progress().getBoolean("pinNeeded")).isTrue();
    assertThat(paper.read("Reading-Pin", "4827").body()).contains("Bạn gọi lại nhé.");
    assertThat(paper.put("pin", "{\"pin\": \"5938\"}").statusCode()).isEqualTo(403);
    assertThat(paper.put("pin", "{\"pin\": \"5938\"}", "Reading-Pin", "4827").statusCode())
        .isEqualTo(204);
  }

  @Test
  void looksAtNoDigitsForAnHourAfterManyWrongOnes() {
    paper.put("pin", "{\"pin\": \"4827\"}");
    for (var guess = 0; guess < 8; guess++) {
      assertThat(paper.read("Reading-Pin", "777" + guess).statusCode()).isEqualTo(403);
    }

    assertThat(paper.read("Reading-Pin", "4827").statusCode()).isEqualTo(403);
    paper.bench.clock().advance(Duration.ofMinutes(61));
    assertThat(paper.read("Reading-Pin", "4827").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesDigitsThatAreTriedFirst() {
    for (var plain : List.of("1234", "0000", "4321", "12a4", "123")) {
      assertThat(paper.put("pin", "{\"pin\": \"" + plain + "\"}").statusCode())
          .as(plain)
          .isEqualTo(422);
    }
  }

  @Test
  void doesItAllOnThePageWithoutScripts() {
    var receipt = paper.taken.receipt().inFours();
    paper.leave("Bạn cho biết thêm giờ nào nhé?");
    var page = paper.served.postForm("/progress", Map.of("receipt", receipt));
    assertThat(page.body()).contains("Bạn cho biết thêm giờ nào nhé?", "name=\"text\"");

    var added = paper.served.postForm(
        "/progress",
        Map.of(
            "receipt", receipt, "key", "k", "go", "add", "text", "canary nữa", "dangerNow", "yes"));
    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(added.body()).contains("Đã nhận thêm").doesNotContain("canary");
    assertThat(paper.facts()).extracting(ReportAddedTo::priority).contains(Priority.P1);

    var wrong = paper.served.postForm("/progress", Map.of("receipt", receipt, "go", "add"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(paper
            .served
            .postForm("/progress", Map.of("receipt", receipt, "go", "pin", "newPin", "4827"))
            .body())
        .contains("Đã đặt mã riêng");
    assertThat(paper.served.postForm("/progress", Map.of("receipt", receipt)).body())
        .doesNotContain("Bạn cho biết thêm giờ nào nhé?");
  }

  @Test
  void saysInWordsThatAReportWasErasedAndNothingOfWhatItWas() {
    var receipt = paper.taken.receipt().inFours();
    paper.leave("Bạn cho biết thêm giờ nào nhé?");
    paper.put("pin", "{\"pin\": \"4827\"}");
    paper.erase();

    var page = paper.served.postForm("/progress", Map.of("receipt", receipt));
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body())
        .contains("hết thời hạn lưu", "gọi 111", "href=\"/report\"")
        .doesNotContain("giờ nào", "name=\"text\"", "name=\"pin\"");
    assertThat(paper
            .served
            .postForm("/progress", Map.of("receipt", receipt, "go", "add", "text", "thêm"))
            .statusCode())
        .isEqualTo(410);
    assertThat(paper.read("Reading-Pin", "4827").statusCode()).isEqualTo(410);
    assertThat(paper.put("pin", "{\"pin\": \"5938\"}").statusCode()).isEqualTo(410);
    assertThat(paper.add("{\"text\": \"thêm\"}").statusCode()).isEqualTo(410);
  }
}
