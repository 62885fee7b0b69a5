package vn.kipthoi.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Raised;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/** An operator makes a report more urgent than the rules do, and never less. */
class ByHandTest {

  private static final RuleBook RULES = RuleBook.shipped();

  private final Urgency found = RULES.judge(new Answers(RuleBookTest.CALM));

  @Test
  void makesItMoreUrgentAndSaysWhyBeforeTheReasonsOfTheRules() {
    var raised = ByHand.raise(found, to(Priority.P1, "giọng trẻ hoảng loạn."));

    assertThat(raised.priority()).isEqualTo(Priority.P1);
    var rules = found.why().revealFor(Purpose.ROUTING);
    assertThat(raised.why().revealFor(Purpose.ROUTING).vietnamese())
        .isEqualTo("Khẩn cấp, vì người trực nâng mức: giọng trẻ hoảng loạn. Theo câu trả lời: "
            + rules.vietnamese());
    assertThat(raised.why().revealFor(Purpose.ROUTING).english())
        .startsWith("Critical, because the operator raised it: ");
    assertThat(raised.rules().revealFor(Purpose.ROUTING))
        .startsWith(ByHand.ID)
        .containsAll(found.rules().revealFor(Purpose.ROUTING));
    assertThat(RULES.words(ByHand.ID)).isPresent();
  }

  @Test
  void leavesWhatTheRulesFoundAsUrgentOrMore() {
    assertThat(ByHand.raise(found, to(found.priority(), "như vậy"))).isSameAs(found);
    assertThat(ByHand.raise(found, to(Priority.P4, "nhẹ thôi"))).isSameAs(found);
  }

  @Test
  void leavesTheClocksOfTheLawToTheRules() {
    var raised = ByHand.raise(found, to(Priority.P1, "nghi ngờ"));

    assertThat(raised.twelveHours()).isEqualTo(found.twelveHours());
    assertThat(raised.callNow()).isEqualTo(found.callNow());
  }

  private static Raised to(Priority priority, String because) {
    return new Raised(priority, Personal.of(because));
  }
}
