package vn.kipthoi.acceptance;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whoever accepts a case and then does nothing: each clock warns them at its half and at four
 * fifths, and when it has passed, somebody above is told. Tết 2026 is 14 to 22 February.
 */
class MissedWalkTest {

  private static final String LAC_THUY = "05392";
  private static final String AREA = "A25-159";
  private static final String PHONES_OF_THE_PROVINCE = "+8450802500";
  private static final String PHONES_OF_THE_HOTLINE = "+8450700000";

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-02-12T01:00:00Z");

  private Phones phones;
  private String code;
  private CaseHand team;
  private Instant reported;

  @BeforeEach
  void acceptedAndThenForgotten() {
    var reporting = new Reporting(hotline);
    phones = hotline.phones();
    reported = hotline.clock().instant();
    code = reporting.urgent();
    team = new CaseHand(hotline, "team", code);
    reporting.accepts("team", LAC_THUY, code);
  }

  @Test
  void tellsTheLeaderThatNobodyHasSeenTheChild() {
    var clock = team.clock("child-seen");
    assertThat(clock.dueAt()).isEqualTo(reported.plus(ofHours(2)));

    warns("child-seen", ofMinutes(60), 1);
    warns("child-seen", ofMinutes(96), 2);
    misses("child-seen", ofHours(2));

    assertThat(phones.expectText("leader", LAC_THUY, code).text()).contains(code);
  }

  @Test
  void goesOnUpwardWhenWhoeverIsToldDoesNotAnswerEither() {
    misses("child-seen", ofHours(2));
    assertThat(phones.expectText("leader", LAC_THUY, code).text()).contains(code);
    assertThat(phones.silent("district", AREA, code)).isTrue();

    hotline.clock().advance(ofMinutes(15));

    assertThat(phones.expectText("district", AREA, code).text()).contains(code);
  }

  @Test
  void tellsProvinceAndHotlineWhenTwelveHoursPassWithoutADecision() {
    team.does("sightings", team.seenSafe());

    warns("emergency", ofHours(6), 1);
    warns("emergency", ofHours(9), 2);
    warns("emergency", ofHours(11), 3);
    misses("emergency", ofHours(12));

    assertThat(phones.expectText("leader", LAC_THUY, code).text()).contains(code);
    reaches(PHONES_OF_THE_PROVINCE);
    reaches(PHONES_OF_THE_HOTLINE);
  }

  @Test
  void remembersThatThePoliceWereNotToldAndThatTheyWereAfterAll() {
    team.does("crime-sign", Map.of("sign", "Vết bỏng"));
    warns("police", ofMinutes(15), 1);
    warns("police", ofMinutes(24), 2);
    misses("police", ofMinutes(30));
    isToldUpwards("chua bao cong an");

    team.does(
        "police-report",
        Map.of("toldAt", team.now().toString(), "police", "commune-police", "officer", "Trực ban"));

    assertThat(team.clock("police").state()).isEqualTo("missed");
    assertThat(team.file().encode()).contains("doneAt");
  }

  @Test
  void countsPaperworkInWorkingDaysAndSeparationInDays() {
    var leader = new CaseHand(hotline, "leader", code);
    team.does("departure", Map.of());
    team.does("sightings", team.seenSafe());
    team.does("assessment", Map.of("risk", "high", "groundless", false, "findings", "Vết bầm"));
    leader.does("decision", Map.of("measure", "separation"));
    leader.does(
        "separation", Map.of("decision", "12/QĐ-UBND", "since", team.now().toString()));
    var separated = team.now();

    hotline.clock().setTo(separated.plus(ofDays(13)));
    eventually(() -> assertThat(team.clock("separation").warnedAt()).isNotEmpty());
    hotline.clock().setTo(team.clock("plan").dueAt());
    eventually(() -> assertThat(team.clock("plan").state()).isEqualTo("missed"));
    isToldUpwards("chua trinh ke hoach (mau 04)");
    hotline.clock().setTo(team.clock("separation").dueAt());

    eventually(() -> assertThat(team.clock("separation").state()).isEqualTo("missed"));
    isToldUpwards("chua ket thuc cach ly tam thoi");
    assertThat(team.clock("feedback").state()).isEqualTo("missed");
  }

  private void warns(String clock, Duration after, int times) {
    hotline.clock().setTo(reported.plus(after).minusSeconds(1));
    assertThat(team.clock(clock).warnedAt()).as("%s before %s", clock, after).hasSize(times - 1);
    hotline.clock().setTo(reported.plus(after));
    eventually(() -> assertThat(team.clock(clock).warnedAt()).hasSize(times));
  }

  private void misses(String clock, Duration after) {
    hotline.clock().setTo(reported.plus(after));
    eventually(() -> assertThat(team.clock(clock).state()).isEqualTo("missed"));
  }

  private void isToldUpwards(String words) {
    eventually(() -> assertThat(phones.all())
        .filteredOn(text -> text.text().contains(code) && text.text().contains(words))
        .isNotEmpty()
        .noneMatch(text -> text.rung().equals("team")));
  }

  private void reaches(String phonesBeginningWith) {
    eventually(() -> assertThat(phones.all())
        .anyMatch(
            text -> text.to().startsWith(phonesBeginningWith) && text.text().contains(code)));
  }
}
