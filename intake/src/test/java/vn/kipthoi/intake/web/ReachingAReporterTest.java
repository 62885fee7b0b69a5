package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.ReporterTalk.Calling;
import vn.kipthoi.intake.ReporterTalk.Left;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.testkit.FreshDatabase;

/** A reporter is reached only as they said that it is safe. */
class ReachingAReporterTest {

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
  void letsThePaperAloneOnlyNarrowHowTheReporterIsReached() {
    assertThat(paper
            .put("contact", "{\"mayCall\": \"no\", \"mayLeaveAnswers\": true}")
            .statusCode())
        .isEqualTo(204);
    assertThat(paper
            .put("contact", "{\"mayCall\": \"yes\", \"mayLeaveAnswers\": true}")
            .statusCode())
        .isEqualTo(403);
    paper.put("pin", "{\"pin\": \"4827\"}");
    assertThat(paper
            .put(
                "contact",
                "{\"mayCall\": \"yes\", \"mayLeaveAnswers\": true}",
                "Reading-Pin",
                "4827")
            .statusCode())
        .isEqualTo(204);
    assertThat(paper.call()).isInstanceOf(Calling.Now.class);
  }

  @Test
  void opensTheNumberOnlyWhenACallIsSafeNow() {
    var evening = new SafeContact.Hours(LocalTime.of(21, 0), LocalTime.of(22, 0));
    assertThat(paper.call()).isInstanceOf(Calling.Now.class);

    paper.rule(
        new SafeContact(YesNo.YES, Optional.of(evening), true, Optional.empty(), Optional.empty()));
    assertThat(paper.call()).isInstanceOf(Calling.NotBefore.class);
    paper.rule(SafeContact.saying(YesNo.NO));
    assertThat(paper.call()).isEqualTo(new Calling.NotSafe());

    paper.take(YesNo.NO, YesNo.UNKNOWN);
    assertThat(paper.call()).isEqualTo(new Calling.NotSafe());
  }

  @Test
  void leavesNothingWhereTheReporterWantsNothingLeft() {
    paper.rule(
        new SafeContact(YesNo.YES, Optional.empty(), false, Optional.empty(), Optional.empty()));

    assertThat(paper.leave("Bạn gọi lại nhé.")).isEqualTo(new Left.NotSafe());
    assertThat(paper.said()).isEmpty();
  }

  @Test
  void leavesNothingThatSaysTooMuch() {
    assertThat(paper.leave("Đã gặp Bé canary An.")).isInstanceOf(Left.SaysTooMuch.class);
    assertThat(paper.said()).isEmpty();
  }
}
