package vn.kipthoi.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P2;
import static vn.kipthoi.intake.Priority.P3;
import static vn.kipthoi.intake.Priority.P4;
import static vn.kipthoi.routing.ClockId.ACKNOWLEDGE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.policy.PolicyVersion.National;

class AskingTest {

  private static final UnitCode PROVINCE = new UnitCode("25");
  private static final PolicyBook SHIPPED = PolicyBook.shipped();
  private static final Duration FOUR_HOURS = Duration.ofHours(4);
  private static final Duration A_DAY = Duration.ofDays(1);

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T06:59:59, 2026-11-23T07:00:00",
    "2026-11-23T07:00:00, 2026-11-23T07:00:00",
    "2026-11-23T20:59:59, 2026-11-23T20:59:59",
    "2026-11-23T21:00:00, 2026-11-24T07:00:00",
    "2026-11-23T21:59:59, 2026-11-24T07:00:00",
    "2026-11-23T22:00:00, 2026-11-24T07:00:00",
    "2026-11-24T00:00:00, 2026-11-24T07:00:00"
  })
  void tellsInTheMorningWhatCanWait(LocalDateTime comes, LocalDateTime rings) {
    for (var priority : List.of(P3, P4)) {
      assertThat(asked(priority, at(comes), A_DAY).by(SHIPPED).tellAt())
          .as(priority + " at " + comes)
          .isEqualTo(at(rings));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T06:59:59, 2026-11-23T11:00:00",
    "2026-11-23T07:00:00, 2026-11-23T11:00:00",
    "2026-11-23T16:59:59, 2026-11-23T20:59:59",
    "2026-11-23T17:00:00, 2026-11-24T07:00:00",
    "2026-11-23T20:59:59, 2026-11-24T07:00:00",
    "2026-11-23T21:00:00, 2026-11-24T11:00:00"
  })
  void countsFourHoursFromTheMorningAndEndsThemByDay(LocalDateTime comes, LocalDateTime due) {
    assertThat(asked(P3, at(comes), FOUR_HOURS).by(SHIPPED).dueAt()).isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    // The last evening of work before Tết: one working day ends after nine days off.
    "2026-02-13T22:30:00, 2026-02-14T07:00:00, 2026-02-24T00:00:00",
    // The second night of Tết itself.
    "2026-02-18T02:00:00, 2026-02-18T07:00:00, 2026-02-24T00:00:00",
    "2026-11-18T10:00:00, 2026-11-18T10:00:00, 2026-11-20T00:00:00"
  })
  void countsWorkingDaysAcrossTet(LocalDateTime comes, LocalDateTime rings, LocalDateTime due) {
    var times = asked(P4, at(comes), A_DAY).by(SHIPPED);

    assertThat(times.tellAt()).isEqualTo(at(rings));
    assertThat(times.dueAt()).isEqualTo(at(due));
  }

  @Test
  void letsNothingUrgentWaitNotEvenAtTheTurnOfTheYearOfTet() {
    var midnight = at(LocalDateTime.parse("2026-02-16T23:50:00"));
    for (var priority : List.of(P1, P2)) {
      var times = asked(priority, midnight, Duration.ofMinutes(15)).by(SHIPPED);

      assertThat(times.tellAt()).isEqualTo(midnight);
      assertThat(times.dueAt()).as("five past midnight").isEqualTo(midnight.plusSeconds(900));
    }
  }

  @Test
  void wakesADeskThatNeverSleepsForAnything() {
    var night = at(LocalDateTime.parse("2026-11-23T23:00:00"));
    var times = new Asking(ACKNOWLEDGE, PROVINCE, P4, night, night, A_DAY, true).by(SHIPPED);

    assertThat(times.tellAt()).isEqualTo(night);
    assertThat(times.dueAt()).isEqualTo(night.plus(A_DAY));
  }

  @Test
  void remindsOnTheWayFromTheMorningOnAndNotBefore() {
    var times =
        asked(P3, at(LocalDateTime.parse("2026-11-23T23:00:00")), FOUR_HOURS).by(SHIPPED);

    assertThat(times.reminders())
        .containsExactly(
            at(LocalDateTime.parse("2026-11-24T09:00:00")),
            at(LocalDateTime.parse("2026-11-24T10:12:00")));
  }

  @Test
  void takesTheNightFromPolicy() {
    var tenToSix = bookWith(Optional.of(new Night(LocalTime.of(22, 0), LocalTime.of(6, 0))));
    var never = bookWith(Optional.empty());
    var half = at(LocalDateTime.parse("2026-11-23T21:59:59"));
    var ten = at(LocalDateTime.parse("2026-11-23T22:00:00"));

    assertThat(asked(P3, half, FOUR_HOURS).by(tenToSix).tellAt()).isEqualTo(half);
    assertThat(asked(P3, ten, FOUR_HOURS).by(tenToSix).tellAt())
        .isEqualTo(at(LocalDateTime.parse("2026-11-24T06:00:00")));
    assertThat(asked(P3, ten, FOUR_HOURS).by(never).tellAt()).isEqualTo(ten);
    assertThat(asked(P3, ten, FOUR_HOURS).by(never).dueAt()).isEqualTo(ten.plus(FOUR_HOURS));
  }

  private static PolicyBook bookWith(Optional<Night> night) {
    var rules = Policy.shipped().inOrder().stream()
        .map(rule -> rule.clock() == ACKNOWLEDGE ? with(rule, night) : rule)
        .toList();
    return new PolicyBook(
        List.of(new National(Instant.EPOCH, Policy.of("test-night", rules))),
        WorkingCalendar.shipped(),
        List.of());
  }

  private static ClockRule with(ClockRule rule, Optional<Night> night) {
    return new ClockRule(
        rule.clock(),
        rule.starts(),
        rule.stops(),
        rule.allowances(),
        rule.warnings(),
        rule.pausable(),
        rule.basis(),
        rule.whenMissed(),
        night);
  }

  private static Asking asked(Priority priority, Instant at, Duration within) {
    return new Asking(ClockId.ACKNOWLEDGE, PROVINCE, priority, at, at, within, false);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(VietNam.ZONE).toInstant();
  }
}
