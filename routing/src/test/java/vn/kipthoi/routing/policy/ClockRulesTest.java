package vn.kipthoi.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;

class ClockRulesTest {

  private final Policy policy = Policy.shipped();
  private final WorkingCalendar calendar = WorkingCalendar.shipped();

  @ParameterizedTest(name = "{0} of {1} {2}, from {3}: due {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        // 23:50 on the eve of Tết: safety does not wait for the new year
        "acknowledge,  P1, always,       2026-02-16T23:50, 2026-02-17T00:05",
        "emergency,    P1, always,       2026-02-16T23:50, 2026-02-17T11:50",
        "acknowledge,  P2, always,       2026-11-22T23:50, 2026-11-23T00:50",
        // what can wait until the morning does
        "acknowledge,  P3, always,       2026-11-22T18:00, 2026-11-23T07:00",
        "acknowledge,  P3, always,       2026-11-22T16:59, 2026-11-22T20:59",
        "acknowledge,  P3, always,       2026-11-22T17:00, 2026-11-23T07:00",
        "acknowledge,  P3, always,       2026-11-22T03:00, 2026-11-22T11:00",
        "acknowledge,  P4, always,       2026-11-20T09:00, 2026-11-24T00:00",
        "child-seen,   P1, always,       2026-11-22T22:30, 2026-11-23T00:30",
        "child-seen,   P4, always,       2026-11-20T09:30, 2026-11-28T00:00",
        "emergency,    P2, always,       2026-11-22T12:00, -",
        "emergency,    P2, twelve-hours, 2026-11-22T12:00, 2026-11-23T00:00",
        "emergency,    P3, twelve-hours, 2026-11-22T12:00, 2026-11-23T00:00",
        "emergency,    P3, always,       2026-11-22T12:00, -",
        "first-look,   P1, always,       2026-11-22T12:00, 2026-11-22T12:15",
        "first-look,   P3, danger,       2026-11-22T12:00, 2026-11-22T12:05",
        "police,       P4, crime-sign,   2026-11-22T12:00, -",
        // a separation ends after 15 days, whatever day that is
        "separation,   P1, always,       2026-11-21T10:00, 2026-12-07T00:00",
        "separation,   P2, always,       2026-11-20T10:00, 2026-12-06T00:00",
        "plan,         P3, always,       2026-11-20T09:30, 2026-11-28T00:00",
        "approval,     P1, always,       2026-11-27T09:30, 2026-12-02T00:00",
        "review,       P1, always,       2026-11-20T09:30, 2026-12-05T00:00",
        "review,       P2, always,       2026-11-20T09:30, 2026-12-22T00:00",
        "data-breach,  P1, always,       2026-11-20T09:30, 2026-11-23T09:30",
      })
  void each_clock_is_due_as_the_table_says(
      String word, Priority priority, String condition, LocalDateTime from, LocalDateTime due) {
    var clock = ClockId.ofWord(word).orElseThrow();
    var found = policy
        .due(clock, at(from), circumstances(priority, Condition.ofWord(condition)), calendar)
        .map(Due::at);

    assertThat(found).isEqualTo(java.util.Optional.ofNullable(due).map(ClockRulesTest::at));
  }

  @Test
  void the_twelve_hours_warn_at_six_nine_and_eleven() {
    var start = at(LocalDateTime.parse("2026-02-16T23:50"));

    assertThat(warnings(ClockId.EMERGENCY, Priority.P1, start))
        .containsExactly(hours(start, 6), hours(start, 9), hours(start, 11));
  }

  @Test
  void a_separation_warns_on_its_tenth_and_thirteenth_day() {
    var start = at(LocalDateTime.parse("2026-11-02T10:00"));

    assertThat(warnings(ClockId.SEPARATION, Priority.P2, start))
        .containsExactly(
            at(LocalDateTime.parse("2026-11-12T07:00")),
            at(LocalDateTime.parse("2026-11-15T07:00")));
  }

  @Test
  void half_of_five_working_days_is_half_of_the_open_time_and_not_amid_Tet() {
    var start = at(LocalDateTime.parse("2026-02-12T12:00"));

    // Open: half of Thursday, Friday; then Monday to Thursday after Tết. Half of 5.5 days is 2.75.
    assertThat(warnings(ClockId.PLAN, Priority.P3, start).getFirst())
        .isEqualTo(at(LocalDateTime.parse("2026-02-24T06:00")));
  }

  @Test
  void only_paperwork_can_be_paused() {
    assertThat(policy.pausable())
        .containsExactlyInAnyOrder(ClockId.PLAN, ClockId.APPROVAL, ClockId.REVIEW)
        .doesNotContainAnyElementsOf(Policy.OF_SAFETY);
  }

  @Test
  void every_clock_that_belongs_to_a_case_starts_and_stops_at_its_milestones() {
    assertThat(policy.inOrder())
        .filteredOn(rule -> rule.starts().isPresent())
        .allSatisfy(rule -> assertThat(rule.stops()).isNotEmpty())
        .hasSize(12);
    assertThat(policy.inOrder())
        .extracting(rule -> rule.clock().letter())
        .containsExactlyElementsOf(List.of(
            "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "O"));
  }

  private List<Instant> warnings(ClockId clock, Priority priority, Instant start) {
    var circumstances = circumstances(priority, Condition.ALWAYS);
    var due = policy.due(clock, start, circumstances, calendar).orElseThrow();
    return policy.rule(clock).orElseThrow().warningsOf(start, due.at(), circumstances, calendar);
  }

  private static Circumstances circumstances(Priority priority, Condition condition) {
    return new Circumstances(priority, UnitCode.NATION, Set.of(condition));
  }

  private static Instant hours(Instant start, int hours) {
    return start.plusSeconds(hours * 3600L);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(VietNam.ZONE).toInstant();
  }
}
