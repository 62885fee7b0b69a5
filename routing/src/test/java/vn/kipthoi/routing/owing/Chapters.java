package vn.kipthoi.routing.owing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.policy.Condition;

/** Writes ledgers, by hand or at random; what is written may be taken back to any moment. */
final class Chapters {

  private static final UnitCode PROVINCE = new UnitCode("25");
  private static final List<Milestone> WORK = List.of(
      Milestone.OPENED,
      Milestone.TRIAGED,
      Milestone.DELIVERED,
      Milestone.ACKNOWLEDGED,
      Milestone.SETTING_OUT,
      Milestone.CHILD_SEEN,
      Milestone.ASSESSED,
      Milestone.EMERGENCY_DECIDED,
      Milestone.CRIME_SIGN,
      Milestone.POLICE_TOLD,
      Milestone.CRIME_SIGN,
      Milestone.POLICE_TOLD,
      Milestone.SEPARATION_BEGUN,
      Milestone.SEPARATION_ENDED,
      Milestone.PLAN_SUBMITTED,
      Milestone.PLAN_APPROVED,
      Milestone.REVIEWED,
      Milestone.PLAN_SUBMITTED,
      Milestone.TRANSFERRED,
      Milestone.FEEDBACK_GIVEN);

  final List<Reached> reached = new ArrayList<>();
  final List<Rating> ratings = new ArrayList<>();
  final List<Pause> pauses = new ArrayList<>();
  final List<Migration> migrations = new ArrayList<>();
  boolean unheard;

  static Chapters heard(Instant at, Priority priority, Condition... holding) {
    var chapters = new Chapters();
    chapters.ratings.add(new Rating(at, priority, Set.of(holding), false));
    return chapters.then(Milestone.RECEIVED, at);
  }

  static Chapters heard(String at, Priority priority, Condition... holding) {
    return heard(Instant.parse(at), priority, holding);
  }

  @CanIgnoreReturnValue
  Chapters then(Milestone milestone, Instant at) {
    reached.add(Reached.now(milestone, at));
    return this;
  }

  @CanIgnoreReturnValue
  Chapters then(Milestone milestone, String at) {
    return then(milestone, Instant.parse(at));
  }

  @CanIgnoreReturnValue
  Chapters rated(String at, Priority priority, boolean mayTakeLonger, Condition... holding) {
    ratings.add(new Rating(Instant.parse(at), priority, Set.of(holding), mayTakeLonger));
    return this;
  }

  @CanIgnoreReturnValue
  Chapters paused(ClockId clock, String from, String until) {
    var end = Instant.parse(until);
    pauses.add(new Pause(clock, Instant.parse(from), Optional.of(end), end));
    return this;
  }

  CaseLedger ledger() {
    return new CaseLedger(PROVINCE, unheard, reached, ratings, pauses, migrations);
  }

  /** What was written by a moment, in another order. */
  CaseLedger until(Instant moment, RandomGenerator random) {
    return new CaseLedger(
        PROVINCE,
        unheard,
        shuffled(
            reached.stream().filter(one -> !one.recordedAt().isAfter(moment)).toList(), random),
        shuffled(ratings.stream().filter(one -> !one.at().isAfter(moment)).toList(), random),
        shuffled(pauses.stream().filter(one -> !one.from().isAfter(moment)).toList(), random),
        migrations.stream().filter(one -> !one.at().isAfter(moment)).toList());
  }

  /** Some life of a case: things happen in any order, and some are said late. */
  static Chapters random(RandomGenerator random, Instant from) {
    var chapters = heard(from, priority(random));
    chapters.unheard = random.nextBoolean();
    var now = from;
    var closed = false;
    for (var step = 0; step < 4 + random.nextInt(30); step++) {
      now = now.plusSeconds(random.nextLong(1, 1 << random.nextInt(8, 21)));
      if (closed) {
        closed = false;
        chapters.then(Milestone.REOPENED, now);
      } else if (random.nextInt(12) == 0) {
        closed = true;
        chapters.then(Milestone.CLOSED, now);
      } else {
        chapters.happens(random, now, from);
      }
    }
    return chapters;
  }

  private void happens(RandomGenerator random, Instant now, Instant from) {
    switch (random.nextInt(10)) {
      case 0, 1 ->
        ratings.add(new Rating(
            now,
            priority(random),
            random.nextBoolean() ? Set.of(Condition.TWELVE_HOURS) : Set.of(),
            false));
      case 2 -> pauses.add(pause(random, now));
      case 3 -> mergesIn(random, now, from);
      default -> reached.add(said(random, now));
    }
  }

  /** Another case is found to be the same one: its reception and its rating are added. */
  private void mergesIn(RandomGenerator random, Instant now, Instant from) {
    var theirs = from.plusSeconds(
        random.nextLong(-200_000, 1 + Duration.between(from, now).toSeconds()));
    reached.add(new Reached(Milestone.RECEIVED, theirs, now, true));
    ratings.add(new Rating(now, priority(random), Set.of(), false));
  }

  private static Reached said(RandomGenerator random, Instant now) {
    var milestone = WORK.get(random.nextInt(WORK.size()));
    var late = random.nextInt(4) == 0 ? random.nextLong(0, 200_000) : 0;
    return new Reached(milestone, now.minusSeconds(late), now, random.nextBoolean());
  }

  private static Pause pause(RandomGenerator random, Instant now) {
    var clocks = ClockId.values();
    var length = Duration.ofSeconds(random.nextLong(1, 2_000_000));
    var end = now.plus(length);
    var until = random.nextBoolean() ? Optional.of(end.minusSeconds(1)) : Optional.<Instant>empty();
    return new Pause(clocks[random.nextInt(clocks.length)], now, until, end);
  }

  private static Priority priority(RandomGenerator random) {
    return Priority.values()[random.nextInt(4)];
  }

  private static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
    var copy = new ArrayList<T>(list);
    for (var i = copy.size() - 1; i > 0; i--) {
      Collections.swap(copy, i, random.nextInt(i + 1));
    }
    return copy;
  }
}
