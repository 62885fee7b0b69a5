package vn.kipthoi.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.policy.CalendarDay.Kind;
import vn.kipthoi.routing.policy.WorkingCalendar.Amendment;

class WorkingCalendarTest {

  private static final UnitCode PHU_THO = new UnitCode("25");
  private static final UnitCode HA_NOI = new UnitCode("01");

  private final WorkingCalendar shipped = WorkingCalendar.shipped();

  @ParameterizedTest(name = "{0} and {1} working days: the end of {2}")
  @CsvSource({
    // domain knowledge, 24 November not being a day off
    "2026-11-20T09:30, 5, 2026-11-27",
    // across Tết 2026, which was nine days
    "2026-02-12T16:00, 5, 2026-02-26",
    "2026-02-13T23:59, 1, 2026-02-23",
    // a Saturday that was worked instead of a Monday
    "2024-05-03T08:00, 1, 2024-05-04",
    "2024-04-26T08:00, 1, 2024-05-02",
    "2026-08-21T10:00, 1, 2026-08-22",
    // 0:00 belongs to the day that begins
    "2026-11-20T00:00, 1, 2026-11-23",
    "2026-11-19T23:59:59.999999999, 1, 2026-11-20",
    // a start on a day off: the first day that counts is the next working day
    "2026-11-21T12:00, 1, 2026-11-23",
    "2026-02-17T00:00, 1, 2026-02-23",
    // no day at all: the end of this day, or of the next that is open
    "2026-11-20T12:00, 0, 2026-11-20",
    "2026-11-21T12:00, 0, 2026-11-23",
    // Hùng Kings' day on a Sunday gives the Monday after it
    "2026-04-24T12:00, 1, 2026-04-28",
  })
  void it_ends_with_the_last_working_day(LocalDateTime from, int days, LocalDate last) {
    assertThat(shipped.endOfWorkingDays(at(from), days, UnitCode.NATION))
        .isEqualTo(new Due(VietNam.endOfDay(last), "2026.1"));
  }

  @Test
  void the_24th_of_November_counts_once_somebody_has_confirmed_it() {
    var confirmed = shipped.with("2026.1+1", List.of(day(UnitCode.NATION, "2026-11-24", Kind.OFF)));
    var friday = at(LocalDateTime.parse("2026-11-20T09:30"));

    assertThat(confirmed.endOfWorkingDays(friday, 5, PHU_THO))
        .isEqualTo(new Due(VietNam.endOfDay(LocalDate.parse("2026-11-30")), "2026.1+1"));
    assertThat(shipped.unconfirmed(LocalDate.parse("2026-11-22"), 30))
        .extracting(CalendarDay::day)
        .containsExactly(LocalDate.parse("2026-11-24"));
    assertThat(confirmed.unconfirmed(LocalDate.parse("2026-11-22"), 30)).isEmpty();
  }

  @Test
  void a_province_closes_its_own_offices_and_no_other() {
    var closed = shipped.with("c", List.of(day(PHU_THO, "2026-11-23", Kind.CLOSURE)));

    assertThat(closed.isOpen(LocalDate.parse("2026-11-23"), PHU_THO)).isFalse();
    assertThat(closed.isOpen(LocalDate.parse("2026-11-23"), HA_NOI)).isTrue();
    assertThat(closed.isOpen(LocalDate.parse("2026-11-23"), UnitCode.NATION)).isTrue();
  }

  @Test
  void a_province_that_opens_again_does_not_work_on_a_national_day_off() {
    var opened = shipped.with("c", List.of(day(PHU_THO, "2026-02-17", Kind.WORKING)));

    assertThat(opened.isOpen(LocalDate.parse("2026-02-17"), PHU_THO)).isFalse();
  }

  @Test
  void what_is_said_later_of_a_day_stands() {
    var storm = day(PHU_THO, "2026-11-23", Kind.CLOSURE);
    var over = day(PHU_THO, "2026-11-23", Kind.WORKING);

    assertThat(
            shipped.with("c", List.of(storm, over)).isOpen(LocalDate.parse("2026-11-23"), PHU_THO))
        .isTrue();
  }

  @Test
  void days_of_the_calendar_end_on_an_open_day_when_they_are_paperwork() {
    var friday = at(LocalDateTime.parse("2026-11-20T09:30"));

    assertThat(shipped.endOfCalendarDays(friday, 1, HA_NOI).at())
        .isEqualTo(VietNam.endOfDay(LocalDate.parse("2026-11-23")));
    assertThat(shipped.endOfCalendarDays(friday, 14, HA_NOI).at())
        .isEqualTo(VietNam.endOfDay(LocalDate.parse("2026-12-04")));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036})
  void lunar_days_off_are_those_of_the_lunar_calendar_of_Viet_Nam(int year) {
    assertThat(List.of(-1, 0, 1, 2))
        .allSatisfy(around -> assertThat(
                shipped.isOpen(solar(year, 1, 1).plusDays(around), UnitCode.NATION))
            .isFalse());
    assertThat(nameOf(solar(year, 1, 1))).isEqualTo("Tết Nguyên đán");
    assertThat(nameOf(solar(year, 3, 10))).isEqualTo("Giỗ Tổ Hùng Vương");
  }

  @Test
  void Tet_is_a_day_earlier_than_in_China_when_the_moon_is() {
    assertThat(nameOf(LocalDate.parse("2030-02-02"))).isEqualTo("Tết Nguyên đán");
    assertThat(nameOf(LocalDate.parse("2030-02-05"))).isEqualTo("Tết Nguyên đán (nghỉ bù)");
  }

  @Test
  void a_day_said_twice_or_of_no_kind_stops_the_program() {
    var line = "2026-01-01\toff\tTết\tNew Year\tlaw";

    assertThatThrownBy(() -> DaysOffFile.parse(List.of(line, line)))
        .hasMessageContaining("2026-01-01");
    assertThatThrownBy(() -> DaysOffFile.parse(List.of("2026-01-01\tfree\ta\tb\tc")))
        .hasMessageContaining("free");
    assertThatThrownBy(() -> DaysOffFile.parse(List.of("2026-01-01\toff")))
        .hasMessageContaining("five cells");
  }

  private String nameOf(LocalDate day) {
    return shipped.exceptions(day, day, UnitCode.NATION).getFirst().vietnamese();
  }

  private static LocalDate solar(int year, int month, int day) {
    return VietnameseCalendar.of(
            EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
        .transform(PlainDate.axis())
        .toTemporalAccessor();
  }

  private static Amendment day(UnitCode unit, String day, Kind kind) {
    return new Amendment(
        unit, List.of(new CalendarDay(LocalDate.parse(day), kind, "Thử", "Test", "a test")));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(VietNam.ZONE).toInstant();
  }
}
