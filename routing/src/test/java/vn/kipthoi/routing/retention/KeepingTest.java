package vn.kipthoi.routing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepingTest {

  private static final LocalDate HEARD = LocalDate.of(2026, 11, 22);
  private static final LocalDate ENDED = LocalDate.of(2027, 3, 1);

  @Test
  void countsWhatWasNoCaseFromTheDayOnWhichItEnded() {
    assertThat(keeping(RecordKind.SCREENED_OUT, Optional.of(3)).endsOn(60))
        .isEqualTo(LocalDate.of(2032, 3, 1));
  }

  @Test
  void countsACaseFromTheLastDayOnWhichTheChildCanComeOfAge() {
    assertThat(keeping(RecordKind.CASE, Optional.of(10)).endsOn(120))
        .isEqualTo(LocalDate.of(2046, 11, 22));
    assertThat(keeping(RecordKind.CASE, Optional.empty()).endsOn(120))
        .isEqualTo(LocalDate.of(2054, 11, 22));
  }

  @Test
  void countsFromTheEndWhenTheChildHadComeOfAgeByThen() {
    var late = new Keeping(RecordKind.CASE, HEARD, LocalDate.of(2031, 1, 1), Optional.of(17));
    assertThat(late.endsOn(12)).isEqualTo(LocalDate.of(2032, 1, 1));
  }

  /** The lower bound that finds candidates must never hide one that is due. */
  @Test
  void looksAtEveryCaseThatIsDue() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 5_000; i++) {
      var heard = HEARD.plusDays(random.nextInt(9_000));
      var ended = heard.plusDays(random.nextInt(4_000));
      var months = 1 + random.nextInt(300);
      var kind = RecordKind.values()[random.nextInt(3)];
      var age = random.nextBoolean() ? Optional.of(random.nextInt(20)) : Optional.<Integer>empty();
      var today = heard.plusDays(random.nextInt(20_000));
      var keeping = new Keeping(kind, heard, ended, age);
      var before = Keeping.latestThatMayEnd(today, months);
      if (!keeping.endsOn(months).isAfter(today)) {
        assertThat(ended).as("seed " + seed).isBeforeOrEqualTo(before.plusDays(3));
      }
      assertThat(keeping.endsOn(months)).as("seed " + seed).isAfterOrEqualTo(ended);
    }
  }

  @Test
  void letsTheLastCheckedPeriodHoldFromItsDayOn() {
    var today = LocalDate.of(2027, 1, 1);
    var periods = new Periods(List.of(
        period(48, today, Period.State.CHECKED, "2026-12-01T00:00:00Z"),
        period(36, today, Period.State.CHECKED, "2026-12-02T00:00:00Z"),
        period(12, today.plusDays(1), Period.State.CHECKED, "2026-12-03T00:00:00Z"),
        period(6, today, Period.State.DRAFT, "2026-12-04T00:00:00Z")));

    assertThat(periods.monthsOn(RecordKind.NON_CASE, today)).isEqualTo(36);
    assertThat(periods.monthsOn(RecordKind.NON_CASE, today.plusDays(1))).isEqualTo(12);
    assertThat(periods.monthsOn(RecordKind.NON_CASE, today.minusDays(1))).isEqualTo(24);
    assertThat(periods.monthsOn(RecordKind.CASE, today)).isEqualTo(120);
  }

  private static Keeping keeping(RecordKind kind, Optional<Integer> age) {
    return new Keeping(kind, HEARD, ENDED, age);
  }

  private static Period period(int months, LocalDate from, Period.State state, String settled) {
    return new Period(
        UUID.randomUUID(),
        RecordKind.NON_CASE,
        months,
        "Quyết định",
        from,
        state,
        UUID.randomUUID(),
        Instant.parse(settled),
        state == Period.State.DRAFT ? Optional.empty() : Optional.of(Instant.parse(settled)));
  }
}
