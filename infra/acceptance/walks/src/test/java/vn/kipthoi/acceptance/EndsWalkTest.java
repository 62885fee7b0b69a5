package vn.kipthoi.acceptance;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ends of a case other than a child who has been helped, and what follows an end. */
class EndsWalkTest {

  private static final String LAC_THUY = "05392";

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-02-12T01:00:00Z");

  private Reporting reporting;

  @BeforeEach
  void atTheDesk() {
    reporting = new Reporting(hotline);
  }

  @Test
  void closesWhatTurnsOutGroundlessOnlyWhenASupervisorAgrees() {
    var code = reporting.calm();
    var team = hand("team", code);
    reporting.accepts("team", LAC_THUY, code);
    team.does("departure", Map.of());
    var found = with(team.seenSafe(), "risk", "low", "groundless", true, "findings", "Trẻ khoẻ");

    assertThat(team.does("assessment", found)).isEqualTo("unfounded-review");
    assertThat(team.tries("groundlessness/agreement", team.seenSafe()).statusCode())
        .isEqualTo(403);
    assertThat(hand("district", code).does("groundlessness/agreement", team.seenSafe()))
        .isEqualTo("closed");
  }

  @Test
  void screensOutWhatIsNoCaseOnlyWithTheShiftLead() {
    var code = reporting.calm();
    var operator = hand("operator", code);

    operator.does("screening-out", Map.of("reason", "wrong_number"));
    assertThat(operator.tries("closure/confirmation", Map.of()).statusCode()).isEqualTo(409);

    assertThat(hand("shift-lead", code).does("closure/confirmation", Map.of()))
        .isEqualTo("closed-non-case");
  }

  @Test
  void opensAClosedCaseAgainAndRunsItsClocksAnew() {
    var code = reporting.calm();
    var team = hand("team", code);
    reporting.accepts("team", LAC_THUY, code);
    team.does("departure", Map.of());
    var found = with(team.seenSafe(), "risk", "low", "groundless", true, "findings", "Trẻ khoẻ");
    team.does("assessment", found);
    hand("district", code).does("groundlessness/agreement", team.seenSafe());
    var first = team.clock("child-seen");
    hotline.clock().advance(ofHours(30));

    hand("operator", code).does("reopening", Map.of("reason", "Hàng xóm lại nghe trẻ khóc"));

    eventually(() -> assertThat(team.clock("child-seen").startedAt()).isAfter(first.startedAt()));
    assertThat(team.clock("child-seen").state()).isEqualTo("open");
  }

  private static CaseHand hand(String role, String code) {
    return new CaseHand(hotline, role, code);
  }

  private static Map<String, Object> with(Map<String, Object> some, Object... more) {
    var all = new HashMap<>(some);
    for (var place = 0; place < more.length; place += 2) {
      all.put(more[place].toString(), more[place + 1]);
    }
    return all;
  }
}
