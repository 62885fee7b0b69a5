package vn.kipthoi.routing.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.policy.WorkingCalendar;
import vn.kipthoi.routing.roster.Watch.OnDuty;

/** What must hold of any roster at any moment of eight years, with their Tết and their midnights. */
class RosterPropertiesTest {

  private static final int TRIES = 400;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 8 * 365;
  private static final DaysOff DAYS_OFF = DaysOff.of(WorkingCalendar.shipped());

  @Test
  void nobody_who_is_on_leave_is_ever_on_duty() {
    forMany(random -> {
      var roster = roster(random);
      var leave = roster.leaves().get(random.nextInt(roster.leaves().size()));
      var moment = within(random, leave.from(), leave.until());

      assertThat(people(roster, moment)).doesNotContain(leave.person());
    });
  }

  @Test
  void nobody_is_told_twice_and_places_only_grow() {
    forMany(random -> {
      var roster = roster(random);
      var watch = roster.at(moment(random), DAYS_OFF);

      assertThat(watch.people()).extracting(OnDuty::person).doesNotHaveDuplicates();
      assertThat(watch.people()).extracting(OnDuty::place).isSorted();
    });
  }

  @Test
  void the_order_in_which_a_roster_is_read_changes_nothing() {
    forMany(random -> {
      var roster = roster(random);
      var other = new Roster(
          roster.standing().reversed(),
          roster.patterns(),
          roster.changes().reversed(),
          roster.leaves().reversed());
      var moment = moment(random);

      assertThat(other.at(moment, DAYS_OFF).people())
          .isEqualTo(roster.at(moment, DAYS_OFF).people());
    });
  }

  @Test
  void what_begins_later_changes_nothing_before() {
    forMany(random -> {
      var roster = roster(random);
      var moment = moment(random);
      var before = new Roster(
          roster.standing(),
          roster.patterns().stream()
              .filter(one -> !one.from().isAfter(VietNam.dateOf(moment)))
              .toList(),
          roster.changes().stream().filter(one -> !one.from().isAfter(moment)).toList(),
          roster.leaves().stream().filter(one -> !one.from().isAfter(moment)).toList());

      assertThat(before.at(moment, DAYS_OFF)).isEqualTo(roster.at(moment, DAYS_OFF));
    });
  }

  @Test
  void the_calendar_shows_at_every_moment_whom_the_ladder_would_tell() {
    forMany(random -> {
      var roster = roster(random);
      var from = moment(random);
      var until = from.plus(Duration.ofDays(28));
      var spells = new Spells(roster, DAYS_OFF).between(from, until);
      var asked = within(random, from, until);

      assertThat(spells.getFirst().from()).isEqualTo(from);
      assertThat(spells.getLast().until()).isEqualTo(until);
      assertThat(spells.stream().skip(1).map(Spell::from).toList())
          .isEqualTo(spells.stream().map(Spell::until).toList().subList(0, spells.size() - 1));
      assertThat(spells)
          .filteredOn(one -> !asked.isBefore(one.from()) && asked.isBefore(one.until()))
          .singleElement()
          .extracting(Spell::watch)
          .isEqualTo(roster.at(asked, DAYS_OFF));
    });
  }

  @Test
  void a_watch_that_covers_every_hour_leaves_no_gap_in_any_year() {
    forMany(random -> {
      var turn = random.nextInt(1, Shift.DAY);
      var week = new ArrayList<Shift>();
      for (var day = 1; day <= Shift.ON_DAYS_OFF; day++) {
        week.add(new Shift(day, turn, turn + Shift.DAY, person(random), 0));
      }
      var roster = new Roster(
          List.of(), List.of(Pattern.weekly(FIRST.minusDays(2), week)), List.of(), List.of());
      var from = moment(random);

      assertThat(new Spells(roster, DAYS_OFF).gaps(from, from.plus(Duration.ofDays(60))))
          .isEmpty();
    });
  }

  private static void forMany(Consumer<RandomGenerator> property) {
    var seeds = new Random();
    for (var i = 0; i < TRIES; i++) {
      var seed = seeds.nextLong();
      try {
        property.accept(new Random(seed));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("with seed " + seed, broken);
      }
    }
  }

  private static Roster roster(RandomGenerator random) {
    return new Roster(
        many(
            random,
            3,
            place -> new Standing(person(random), place, moment(random), Optional.empty())),
        patterns(random),
        many(random, 12, number -> change(random, number)),
        many(random, 8, number -> leave(random)));
  }

  private static List<Pattern> patterns(RandomGenerator random) {
    var from = FIRST.plusDays(random.nextInt(200));
    var patterns = new ArrayList<Pattern>();
    for (var i = 0; i < 6; i++) {
      patterns.add(
          random.nextInt(6) == 0
              ? Pattern.aroundTheClock(from)
              : Pattern.weekly(from, many(random, 10, place -> shift(random, place))));
      from = from.plusDays(1 + random.nextInt(500));
    }
    return patterns;
  }

  private static Shift shift(RandomGenerator random, int place) {
    var starts = random.nextInt(Shift.DAY);
    return new Shift(
        1 + random.nextInt(Shift.ON_DAYS_OFF),
        starts,
        starts + 1 + random.nextInt(Shift.DAY),
        person(random),
        place);
  }

  private static Change change(RandomGenerator random, int number) {
    var from = moment(random);
    var other = person(random);
    var person = Stream.generate(() -> person(random))
        .filter(one -> !one.equals(other))
        .findFirst()
        .orElseThrow();
    return new Change(
        new UUID(2, number),
        Change.Kind.values()[random.nextInt(2)],
        person,
        random.nextBoolean() ? Optional.of(other) : Optional.empty(),
        from,
        from.plusSeconds(1 + random.nextInt(62 * 86_400)),
        Instant.EPOCH.plusSeconds(random.nextInt(5)));
  }

  private static Leave leave(RandomGenerator random) {
    var from = moment(random);
    return new Leave(person(random), from, from.plusSeconds(1 + random.nextInt(90 * 86_400)));
  }

  private static <T> List<T> many(RandomGenerator random, int most, IntFunction<T> one) {
    return IntStream.range(0, 1 + random.nextInt(most)).mapToObj(one).toList();
  }

  private static UUID person(RandomGenerator random) {
    return new UUID(1, random.nextInt(5));
  }

  private static Instant moment(RandomGenerator random) {
    return VietNam.startOfDay(FIRST.plusDays(random.nextInt(DAYS)))
        .plusSeconds(random.nextInt(86_400));
  }

  private static Instant within(RandomGenerator random, Instant from, Instant until) {
    return from.plusMillis(random.nextLong(Duration.between(from, until).toMillis()));
  }

  private static List<UUID> people(Roster roster, Instant moment) {
    return roster.at(moment, DAYS_OFF).people().stream().map(OnDuty::person).toList();
  }
}
