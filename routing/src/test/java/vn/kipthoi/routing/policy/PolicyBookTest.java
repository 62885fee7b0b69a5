package vn.kipthoi.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.policy.CalendarDay.Kind;
import vn.kipthoi.routing.policy.Length.ClockHours;
import vn.kipthoi.routing.policy.PolicyBook.CalendarChange;
import vn.kipthoi.routing.policy.PolicyVersion.National;
import vn.kipthoi.routing.policy.PolicyVersion.Provincial;
import vn.kipthoi.routing.policy.WorkingCalendar.Amendment;

class PolicyBookTest {

  private static final UnitCode PHU_THO = new UnitCode("25");
  private static final UnitCode HA_NOI = new UnitCode("01");
  private static final Instant JULY = Instant.parse("2025-06-30T17:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void a_province_shortens_the_twelve_hours_for_itself_alone() {
    var book = book(eightHours("25-2026-1", MAY));

    assertThat(hours(book, PHU_THO, MAY)).isEqualTo(Duration.ofHours(8));
    assertThat(hours(book, HA_NOI, MAY)).isEqualTo(Duration.ofHours(12));
    assertThat(hours(book, PHU_THO, MAY.minusMillis(1))).isEqualTo(Duration.ofHours(12));
    assertThat(version(book, PHU_THO, MAY)).isEqualTo("25-2026-1");
    assertThat(version(book, HA_NOI, MAY)).isEqualTo("2025-1");
  }

  @Test
  void a_version_of_a_province_lengthens_nothing_even_when_the_country_became_shorter_later() {
    var six = new National(
        JUNE,
        Policy.of(
            "2026-1",
            Policy.shipped().inOrder().stream().map(PolicyBookTest::sixHours).toList()));
    var book = book(eightHours("25-2026-1", MAY)).with(six);

    assertThat(hours(book, PHU_THO, JUNE)).isEqualTo(Duration.ofHours(6));
    assertThat(hours(book, PHU_THO, MAY)).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void the_version_that_took_effect_last_holds_and_before_all_of_them_the_first() {
    var book = book(eightHours("25-2026-1", MAY))
        .with(new Provincial("25-2026-2", PHU_THO, JUNE, Map.of()));

    assertThat(hours(book, PHU_THO, JUNE)).isEqualTo(Duration.ofHours(12));
    assertThat(version(book, PHU_THO, JUNE)).isEqualTo("2025-1");
    assertThat(version(book, PHU_THO, Instant.EPOCH)).isEqualTo("2025-1");
  }

  @Test
  void a_change_of_the_calendar_is_known_from_the_moment_it_was_checked() {
    var day = LocalDate.of(2026, 11, 24);
    var confirmed = new Amendment(
        UnitCode.NATION, List.of(new CalendarDay(day, Kind.OFF, "Thử", "Test", "a test")));
    var book = new PolicyBook(
        List.of(new National(JULY, Policy.shipped())),
        WorkingCalendar.shipped(),
        List.of(new CalendarChange(1, JUNE, confirmed)));

    assertThat(book.calendarAt(JUNE).isOpen(day, PHU_THO)).isFalse();
    assertThat(book.calendarAt(JUNE).version()).isEqualTo("2026.1+1");
    assertThat(book.calendarAt(MAY).isOpen(day, PHU_THO)).isTrue();
    assertThat(book.calendarAt(MAY).version()).isEqualTo("2026.1");
  }

  @Test
  void there_is_no_book_without_a_policy_for_the_country() {
    assertThatThrownBy(() -> new PolicyBook(
            List.of(eightHours("25-2026-1", MAY)), WorkingCalendar.shipped(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PolicyBook book(Provincial overlay) {
    return new PolicyBook(
        List.of(overlay, new National(JULY, Policy.shipped())),
        WorkingCalendar.shipped(),
        List.of());
  }

  private static Provincial eightHours(String version, Instant from) {
    return new Provincial(
        version,
        PHU_THO,
        from,
        Map.of(
            ClockId.EMERGENCY,
            List.of(new Allowance(
                Priority.P1, Condition.ALWAYS, new ClockHours(Duration.ofHours(8))))));
  }

  private static ClockRule sixHours(ClockRule rule) {
    return rule.clock() != ClockId.EMERGENCY
        ? rule
        : rule.with(
            List.of(
                new Allowance(Priority.P1, Condition.ALWAYS, new ClockHours(Duration.ofHours(6)))),
            rule.warnings());
  }

  private static Duration hours(PolicyBook book, UnitCode province, Instant at) {
    var rule = book.standing(ClockId.EMERGENCY, province, at).orElseThrow().rule();
    var length = rule.lengthFor(new Circumstances(Priority.P1, province, Set.of()));
    return Duration.ofSeconds(length.orElseThrow().amount());
  }

  private static String version(PolicyBook book, UnitCode province, Instant at) {
    return book.standing(ClockId.EMERGENCY, province, at).orElseThrow().version();
  }
}
