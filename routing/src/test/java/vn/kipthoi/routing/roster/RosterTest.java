package vn.kipthoi.routing.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.policy.WorkingCalendar;
import vn.kipthoi.routing.roster.Watch.OnDuty;
import vn.kipthoi.routing.roster.Watch.Reason;

class RosterTest {

  private static final UUID LAN = new UUID(1, 1);
  private static final UUID MINH = new UUID(1, 2);
  private static final UUID HOA = new UUID(1, 3);
  private static final DaysOff TET = DaysOff.of(WorkingCalendar.shipped());
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final Instant BEFORE = at("2026-01-01T00:00");

  @Test
  void stands_around_the_clock_until_a_weekly_pattern_begins() {
    var roster = roster(List.of(Pattern.weekly(MONDAY, List.of(day(1, 7, 19, MINH)))));

    assertThat(people(roster, "2027-01-03T23:59")).containsExactly(LAN);
    assertThat(people(roster, "2027-01-04T00:00")).isEmpty();
    assertThat(people(roster, "2027-01-04T07:00")).containsExactly(MINH);
    assertThat(people(roster, "2027-01-04T18:59")).containsExactly(MINH);
    assertThat(people(roster, "2027-01-04T19:00")).isEmpty();
  }

  @Test
  void carries_a_night_over_midnight_into_a_day_that_has_none_of_its_own() {
    var roster = roster(List.of(Pattern.weekly(MONDAY, List.of(day(7, 19, 31, MINH)))));

    assertThat(people(roster, "2027-01-10T23:59")).containsExactly(MINH);
    assertThat(people(roster, "2027-01-11T00:00")).containsExactly(MINH);
    assertThat(people(roster, "2027-01-11T06:59")).containsExactly(MINH);
    assertThat(people(roster, "2027-01-11T07:00")).isEmpty();
  }

  @Test
  void ends_a_night_of_the_old_pattern_in_the_morning_of_the_new_one() {
    var roster = roster(List.of(
        Pattern.weekly(MONDAY.minusDays(7), List.of(day(7, 19, 31, MINH))),
        Pattern.weekly(MONDAY, List.of(day(1, 7, 19, HOA)))));

    assertThat(people(roster, "2027-01-04T06:59")).containsExactly(MINH);
    assertThat(people(roster, "2027-01-04T07:00")).containsExactly(HOA);
  }

  @Test
  void keeps_the_watches_of_days_off_over_the_whole_of_tet_and_no_longer() {
    var week = new ArrayList<Shift>();
    for (var weekday = 1; weekday <= 7; weekday++) {
      week.add(day(weekday, 0, 24, MINH));
    }
    week.add(day(Shift.ON_DAYS_OFF, 0, 24, HOA));
    var roster = roster(List.of(Pattern.weekly(MONDAY, week)));

    assertThat(people(roster, "2027-02-04T23:59")).containsExactly(MINH);
    assertThat(watch(roster, "2027-02-05T00:00").people())
        .containsExactly(new OnDuty(HOA, 0, Reason.DAY_OFF));
    assertThat(people(roster, "2027-02-10T23:59")).containsExactly(HOA);
    assertThat(people(roster, "2027-02-11T00:00")).containsExactly(MINH);
  }

  @Test
  void goes_on_by_the_day_of_the_week_over_tet_where_nothing_is_said_of_days_off() {
    var roster = roster(List.of(Pattern.weekly(MONDAY, List.of(day(5, 0, 24, MINH)))));

    assertThat(people(roster, "2027-02-05T12:00")).containsExactly(MINH);
  }

  @Test
  void puts_a_stand_in_at_the_place_of_whom_they_stand_in_for_and_only_while_it_lasts() {
    var swap = swap(LAN, MINH, "2027-01-05T08:00", "2027-01-06T08:00", 1);
    var roster = new Roster(
        List.of(standing(LAN, 0), standing(HOA, 1)), List.of(), List.of(swap), List.of());

    assertThat(people(roster, "2027-01-05T07:59")).containsExactly(LAN, HOA);
    assertThat(watch(roster, "2027-01-05T08:00").people())
        .containsExactly(new OnDuty(MINH, 0, Reason.SWAP), new OnDuty(HOA, 1, Reason.STANDING));
    assertThat(people(roster, "2027-01-06T08:00")).containsExactly(LAN, HOA);
  }

  @Test
  void follows_a_watch_that_was_handed_on_twice() {
    var first = swap(LAN, MINH, "2027-01-05T08:00", "2027-01-06T08:00", 1);
    var second = swap(MINH, HOA, "2027-01-05T08:00", "2027-01-05T20:00", 2);
    var roster =
        new Roster(List.of(standing(LAN, 0)), List.of(), List.of(second, first), List.of());

    assertThat(people(roster, "2027-01-05T12:00")).containsExactly(HOA);
    assertThat(people(roster, "2027-01-05T20:00")).containsExactly(MINH);
  }

  @Test
  void adds_nobody_by_a_swap_for_somebody_who_is_not_on_duty() {
    var roster = new Roster(
        List.of(standing(LAN, 0)),
        List.of(),
        List.of(swap(HOA, MINH, "2027-01-05T08:00", "2027-01-06T08:00", 1)),
        List.of());

    assertThat(people(roster, "2027-01-05T12:00")).containsExactly(LAN);
  }

  @Test
  void sends_a_stand_in_on_leave_too_and_says_who_is_missing() {
    var roster = new Roster(
        List.of(standing(LAN, 0)),
        List.of(),
        List.of(swap(LAN, MINH, "2027-01-05T08:00", "2027-01-06T08:00", 1)),
        List.of(
            new Leave(MINH, at("2027-01-05T10:00"), at("2027-01-05T14:00")),
            new Leave(MINH, at("2027-01-05T12:00"), at("2027-01-05T16:00"))));

    assertThat(watch(roster, "2027-01-05T15:59")).isEqualTo(new Watch(List.of(), List.of(MINH)));
    assertThat(people(roster, "2027-01-05T16:00")).containsExactly(MINH);
  }

  @Test
  void names_the_hours_in_which_nobody_is_on_duty() {
    var roster = roster(List.of(Pattern.weekly(
        MONDAY, List.of(day(1, 0, 24, LAN), day(2, 0, 12, LAN), day(2, 18, 24, MINH)))));

    assertThat(new Spells(roster, TET).gaps(at("2027-01-04T00:00"), at("2027-01-06T00:00")))
        .singleElement()
        .satisfies(gap -> {
          assertThat(gap.from()).isEqualTo(at("2027-01-05T12:00"));
          assertThat(gap.until()).isEqualTo(at("2027-01-05T18:00"));
        });
  }

  @Test
  void finds_the_tet_that_comes_next_in_the_calendar() {
    var tet = Tet.next(WorkingCalendar.shipped(), LocalDate.of(2026, 11, 22)).orElseThrow();

    assertThat(tet).isEqualTo(new Tet(2027, LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 10)));
    assertThat(tet.isAskedFor(LocalDate.of(2026, 12, 29))).isFalse();
    assertThat(tet.isAskedFor(LocalDate.of(2026, 12, 30))).isTrue();
    assertThat(tet.isLate(LocalDate.of(2027, 1, 29))).isFalse();
    assertThat(tet.isLate(LocalDate.of(2027, 1, 30))).isTrue();
  }

  private static Roster roster(List<Pattern> patterns) {
    return new Roster(List.of(standing(LAN, 0)), patterns, List.of(), List.of());
  }

  private static Standing standing(UUID person, int place) {
    return new Standing(person, place, BEFORE, Optional.empty());
  }

  private static Shift day(int day, int from, int until, UUID person) {
    return new Shift(day, from * 60, until * 60, person, 0);
  }

  private static Change swap(UUID from, UUID to, String begins, String ends, int settled) {
    return new Change(
        new UUID(2, settled),
        Change.Kind.SWAP,
        to,
        Optional.of(from),
        at(begins),
        at(ends),
        BEFORE.plusSeconds(settled));
  }

  private static List<UUID> people(Roster roster, String moment) {
    return watch(roster, moment).people().stream().map(OnDuty::person).toList();
  }

  private static Watch watch(Roster roster, String moment) {
    return roster.at(at(moment), TET);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VietNam.ZONE).toInstant();
  }
}
