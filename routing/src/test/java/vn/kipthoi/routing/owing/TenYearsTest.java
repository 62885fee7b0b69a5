package vn.kipthoi.routing.owing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.policy.VietNam;

/**
 * Ten years of cases at random: raised and lowered, paused, merged, reopened, handed over, said late,
 * under rules that change. What must always hold, holds at every moment of each.
 */
class TenYearsTest {

  private static final int CASES = 1_500;
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Set<ClockId> PAPER = Set.of(ClockId.PLAN, ClockId.APPROVAL, ClockId.REVIEW);

  private record Key(ClockId clock, int run) {}

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final RandomGenerator random =
      RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);

  @Test
  void holdsAtEveryMomentOfEveryCase() {
    for (var number = 0; number < CASES; number++) {
      var from = FROM.plusSeconds(random.nextLong(Duration.ofDays(3_650).toSeconds()));
      lives(Chapters.random(random, from), terms(from));
    }
  }

  /** Follows one case from entry to entry, as the program does. */
  private void lives(Chapters chapters, Terms terms) {
    var before = new HashMap<Key, Owed>();
    for (var moment : moments(chapters)) {
      var ledger = chapters.until(moment, random);
      var owed = Owing.of(ledger, terms);
      assertThat(Owing.of(chapters.until(moment, random), terms))
          .as("the order of what is written says nothing, seed %d", seed)
          .isEqualTo(owed);
      owed.forEach(this::isWhole);
      sameRunsGetNoLater(before, owed);
    }
  }

  private void isWhole(Owed owed) {
    assertThat(owed.dueAt()).as("%s, seed %d", owed, seed).isAfter(owed.startedAt());
    assertThat(owed.warnings())
        .as("%s, seed %d", owed, seed)
        .isSorted()
        .allMatch(at -> at.isAfter(owed.startedAt()) && at.isBefore(owed.dueAt()));
    if (owed.ending() instanceof Ending.Done(var at, var late)) {
      assertThat(at).as("%s, seed %d", owed, seed).isAfterOrEqualTo(owed.startedAt());
    }
    if (PAPER.contains(owed.clock())) {
      var lastDay = VietNam.dateOf(owed.dueAt().minusNanos(1));
      assertThat(owed.dueAt()).as("seed %d", seed).isEqualTo(VietNam.endOfDay(lastDay));
      assertThat(TestTerms.CALENDAR.isOpen(lastDay, UnitCode.NATION))
          .as("%s ends on an open day, seed %d", owed, seed)
          .isTrue();
    } else {
      assertThat(owed.paused()).as("%s, seed %d", owed, seed).isEmpty();
    }
  }

  /** Nobody had allowed more time, so what concerns safety only ever moves forward. */
  private void sameRunsGetNoLater(Map<Key, Owed> before, List<Owed> now) {
    for (var owed : now) {
      var key = new Key(owed.clock(), owed.run());
      var was = before.put(key, owed);
      if (was != null
          && !PAPER.contains(owed.clock())
          && was.startedAt().equals(owed.startedAt())) {
        assertThat(owed.dueAt())
            .as("%s was %s, seed %d", owed, was, seed)
            .isBeforeOrEqualTo(was.dueAt());
      }
      if (was != null && owed.clock() == ClockId.EMERGENCY) {
        assertThat(owed.dueAt()).as("seed %d", seed).isBeforeOrEqualTo(was.dueAt());
      }
    }
    assertThat(now.stream().map(owed -> new Key(owed.clock(), owed.run())).distinct())
        .as("each run is owed once, seed %d", seed)
        .hasSameSizeAs(now);
  }

  private Terms terms(Instant from) {
    var when = from.plusSeconds(random.nextLong(-1_000_000, 3_000_000));
    return TestTerms.changing(
        when, TestTerms.shipped(), TestTerms.emergencyWithin(1 + random.nextInt(12)));
  }

  private static Set<Instant> moments(Chapters chapters) {
    var moments = new TreeSet<Instant>();
    chapters.reached.forEach(one -> moments.add(one.recordedAt()));
    chapters.ratings.forEach(one -> moments.add(one.at()));
    chapters.pauses.forEach(one -> moments.add(one.from()));
    return moments;
  }
}
