package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportAddedTo;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.testkit.FreshDatabase;

/** What a reporter adds later is judged with all that came before. */
class AddingToAReportTest {

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
  void raisesAtOnceWhenWhatIsAddedIsWorse() {
    var added = paper.add("{\"text\": \"canary lại khóc\", \"dangerNow\": \"yes\"}");

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(paper.facts()).extracting(ReportAddedTo::priority).containsExactly(Priority.P1);
    assertThat(paper.said()).singleElement().satisfies(one -> {
      assertThat(one.text()).isEqualTo(Personal.of("canary lại khóc"));
      assertThat(one.found().orElseThrow().why().map(Object::toString).revealFor(Purpose.ROUTING))
          .contains("nguy hiểm ngay lúc này");
    });
  }

  @Test
  void judgesEachAdditionOnAllThatCameBefore() {
    paper.add("{\"safety\": {\"injured\": \"yes\"}}");
    paper.add("{\"safety\": {\"abuserNear\": \"no\"}, \"text\": \"canary\"}");

    var last = paper.said().getLast().found().orElseThrow();
    assertThat(last.answers().map(answers -> answers.get("injured")))
        .isEqualTo(Personal.of(List.of("yes")));
  }

  @Test
  void takesTheSameSendingOnce() {
    var first = paper.add("{\"text\": \"canary\"}", "Idempotency-Key", "k1");
    var second = paper.add("{\"text\": \"canary\"}", "Idempotency-Key", "k1");

    assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(201, 201);
    assertThat(paper.said()).hasSize(1);
    assertThat(paper.facts()).hasSize(1);
  }

  @Test
  void listsEverythingThatIsWrongByField() {
    var wrong = paper.add("{\"text\": 7, \"dangerNow\": \"perhaps\", \"shoe\": 1}");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("\"text\"", "\"dangerNow\"", "\"shoe\"");
    assertThat(paper.add("{}").body()).contains("\"text\"");
    assertThat(paper.said()).isEmpty();
  }
}
