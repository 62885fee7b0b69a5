package vn.kipthoi.acceptance;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One case of life and death across Tết 2026 (14 to 22 February): whoever does their part in time
 * sees every clock met.
 */
class TetWalkTest {

  private static final String LAC_THUY = "05392";
  private static final List<String> CLOCKS = List.of(
      "delivery",
      "child-seen",
      "emergency",
      "police",
      "separation",
      "plan",
      "approval",
      "review",
      "feedback");

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-02-12T01:00:00Z");

  @Test
  void closesACaseOfLifeAndDeathAcrossTetWithEveryClockMet() {
    var code = new Reporting(hotline).urgent();
    var team = hand("team", code);
    var leader = hand("leader", code);
    new Reporting(hotline).accepts("team", LAC_THUY, code);

    isSafeWithinTheDay(team, leader);
    getsItsPlanAfterTheHolidays(team, leader);
    tellsTheReporterWhatCameOfIt(code);
    hotline.clock().advance(ofDays(3));
    leader.does(
        "separation/end", Map.of("end", "returned-home", "endedAt", team.now().toString()));
    leader.does("decision/end", Map.of("reason", "Người gây hại không còn ở địa phương"));
    hotline.clock().advance(ofDays(8));
    team.does("review", Map.of("result", "close", "risk", "low"));
    team.does("closure", team.seenSafe("Trẻ đã an toàn, gia đình ổn định"));

    assertThat(hand("district", code).does("closure/confirmation", Map.of())).isEqualTo("closed");
    for (var clock : CLOCKS) {
      assertThat(team.clock(clock).state()).as(clock).isEqualTo("met");
    }
  }

  /** Seen within the hour, a measure decided, the police told, the child taken to its aunt. */
  private static void isSafeWithinTheDay(CaseHand team, CaseHand leader) {
    hotline.clock().advance(ofMinutes(20));
    team.does("departure", Map.of());
    hotline.clock().advance(ofMinutes(30));
    team.does("sightings", team.seenSafe());
    team.does("assessment", Map.of("risk", "high", "groundless", false, "findings", "Vết bầm"));
    leader.does("decision", Map.of("measure", "separation"));
    team.does("crime-sign", Map.of("sign", "Vết bỏng"));
    team.does(
        "police-report",
        Map.of("toldAt", team.now().toString(), "police", "commune-police", "officer", "Trực ban"));
    leader.does(
        "separation", Map.of("decision", "12/QĐ-UBND", "since", team.now().toString()));
  }

  /** Assessed on Thursday 12 February: five working days end on Thursday 26 (art. 28). */
  private static void getsItsPlanAfterTheHolidays(CaseHand team, CaseHand leader) {
    team.does("needs", Map.of("metOn", "2026-02-12", "minutes", "5/BB"));
    team.does("plan", Map.of());
    assertThat(team.clock("plan").dueAt()).isEqualTo("2026-02-26T17:00:00Z");
    hotline.clock().setTo(Instant.parse("2026-02-24T03:00:00Z"));
    team.does("plan/submission", Map.of());
    leader.does("plan/approval", Map.of("decision", "13/QĐ-UBND"));
    team.does("plan/support", Map.of());
  }

  private static void tellsTheReporterWhatCameOfIt(String code) {
    var answer = hotline
        .seated("leader")
        .post(
            "/api/v1/cases/%s/messages".formatted(code), JsonObject.of("outcome", "looked_after"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static CaseHand hand(String role, String code) {
    return new CaseHand(hotline, role, code);
  }
}
