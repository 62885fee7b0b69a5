package vn.kipthoi.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.policy.CalendarDay.Kind;
import vn.kipthoi.routing.policy.WorkingCalendar.Amendment;

/** What must hold of every start in ten years, with closures and confirmed days at random. */
@Isolated("changes the time zone of the JVM")
class WorkingCalendarPropertiesTest {

  private static final int TRIES = 3_000;
  private static final UnitCode PROVINCE = new UnitCode("25");
  private static final Instant FIRST = VietNam.startOfDay(LocalDate.of(2026, 1, 1));
  private static final Duration TEN_YEARS = Duration.ofDays(3_652);

  private final WorkingCalendar shipped = WorkingCalendar.shipped();

  @Test
  void a_later_start_is_never_due_earlier() {
    forMany(random -> {
      var start = start(random);
      var later = start.plusSeconds(random.nextLong(Duration.ofDays(10).toSeconds()));
      var days = random.nextInt(30);
      var calendar = calendar(random, start);

      assertThat(end(calendar, later, days)).isAfterOrEqualTo(end(calendar, start, days));
    });
  }

  @Test
  void a_day_more_is_always_due_later() {
    forMany(random -> {
      var start = start(random);
      var days = 1 + random.nextInt(30);
      var calendar = calendar(random, start);

      assertThat(end(calendar, start, days + 1)).isAfter(end(calendar, start, days));
    });
  }

  @Test
  void the_days_between_start_and_end_are_exactly_so_many_open_ones_and_the_last_is_open() {
    forMany(random -> {
      var start = start(random);
      var days = 1 + random.nextInt(30);
      var calendar = calendar(random, start);
      var last = VietNam.dateOf(end(calendar, start, days).minusNanos(1));

      assertThat(calendar.isOpen(last, PROVINCE)).isTrue();
      assertThat(VietNam.dateOf(start)
              .plusDays(1)
              .datesUntil(last.plusDays(1))
              .filter(day -> calendar.isOpen(day, PROVINCE)))
          .hasSize(days);
    });
  }

  @Test
  void so_many_days_and_then_so_many_more_are_all_of_them_at_once() {
    forMany(random -> {
      var start = start(random);
      var some = 1 + random.nextInt(15);
      var more = 1 + random.nextInt(15);
      var calendar = calendar(random, start);
      var between = end(calendar, start, some).minusNanos(1);

      assertThat(end(calendar, between, more)).isEqualTo(end(calendar, start, some + more));
    });
  }

  @Test
  void every_moment_of_a_day_is_due_together_and_midnight_belongs_to_the_day_it_begins() {
    forMany(random -> {
      var start = start(random);
      var calendar = calendar(random, start);
      var midnight = VietNam.startOfDay(VietNam.dateOf(start));
      var lastNano = VietNam.endOfDay(VietNam.dateOf(start)).minusNanos(1);

      assertThat(List.of(end(calendar, midnight, 5), end(calendar, lastNano, 5)))
          .containsOnly(end(calendar, start, 5));
      assertThat(
              VietNam.dateOf(end(calendar, start, 5)).atStartOfDay(VietNam.ZONE).toInstant())
          .isEqualTo(end(calendar, start, 5));
    });
  }

  @Test
  void a_closure_more_never_makes_anything_earlier_and_nothing_of_another_province_later() {
    forMany(random -> {
      var start = start(random);
      var days = random.nextInt(30);
      var calendar = calendar(random, start);
      var closed = calendar.with("closed", List.of(closure(PROVINCE, start, random)));

      assertThat(end(closed, start, days)).isAfterOrEqualTo(end(calendar, start, days));
      assertThat(closed.endOfCalendarDays(start, days, PROVINCE).at())
          .isAfterOrEqualTo(calendar.endOfCalendarDays(start, days, PROVINCE).at());
      assertThat(closed.endOfWorkingDays(start, days, new UnitCode("01")).at())
          .isEqualTo(calendar.endOfWorkingDays(start, days, new UnitCode("01")).at());
    });
  }

  @Test
  void where_the_machine_stands_changes_nothing() {
    var before = TimeZone.getDefault();
    try {
      forMany(random -> {
        var start = start(random);
        var calendar = calendar(random, start);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        var east = end(calendar, start, 5);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Marquesas"));

        assertThat(end(calendar, start, 5)).isEqualTo(east);
      });
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void a_part_of_the_time_lies_between_and_grows_with_the_part() {
    forMany(random -> {
      var start = start(random);
      var calendar = calendar(random, start);
      var end = end(calendar, start, 1 + random.nextInt(10));
      var half = calendar.partOf(start, end, 50, PROVINCE);
      var more = calendar.partOf(start, end, 80, PROVINCE);

      assertThat(half).isBetween(start, end).isBefore(more);
      assertThat(more).isBefore(end);
    });
  }

  @Test
  void in_years_of_which_nothing_is_known_weekdays_are_worked() {
    var beyond = shipped.knownUntil().plusYears(1);

    assertThat(beyond.datesUntil(beyond.plusYears(1)))
        .allSatisfy(day -> assertThat(shipped.isOpen(day, PROVINCE))
            .isEqualTo(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0));
  }

  private static Instant end(WorkingCalendar calendar, Instant start, int days) {
    return calendar.endOfWorkingDays(start, days, PROVINCE).at();
  }

  private static Instant start(RandomGenerator random) {
    return FIRST.plusSeconds(random.nextLong(TEN_YEARS.toSeconds()));
  }

  private WorkingCalendar calendar(RandomGenerator random, Instant around) {
    return switch (random.nextInt(3)) {
      case 0 -> shipped;
      case 1 -> shipped.with("closed", List.of(closure(PROVINCE, around, random)));
      default ->
        shipped.with(
            "both",
            List.of(
                closure(PROVINCE, around, random),
                new Amendment(
                    UnitCode.NATION,
                    List.of(
                        day(VietNam.dateOf(around).plusDays(random.nextInt(20)), Kind.WORKING)))));
    };
  }

  private static Amendment closure(UnitCode unit, Instant around, RandomGenerator random) {
    var first = VietNam.dateOf(around).plusDays(random.nextInt(20) - 3L);
    return new Amendment(
        unit,
        first
            .datesUntil(first.plusDays(1 + random.nextInt(12)))
            .map(day -> day(day, Kind.CLOSURE))
            .toList());
  }

  private static CalendarDay day(LocalDate day, Kind kind) {
    return new CalendarDay(day, kind, "Thử", "Test", "a test");
  }

  private static void forMany(Consumer<RandomGenerator> property) {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var tried = 0; tried < TRIES; tried++) {
      try {
        property.accept(random);
      } catch (AssertionError e) {
        throw new AssertionError("with seed " + seed + ", try " + tried, e);
      }
    }
  }
}
