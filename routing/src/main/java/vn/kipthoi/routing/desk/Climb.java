package vn.kipthoi.routing.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.routing.Rung;

/**
 * Climbs a ladder for one case: finds the next rung at which somebody can be told. A rung without
 * anybody is passed over at once. The last one never is: it repeats, and each round tells more
 * people of the rungs below.
 *
 * @param ladder the ladder in force at this moment
 * @param lineage the units of the case at this moment
 * @param duty who is on duty at this moment
 * @param conflict whether the case concerns somebody in the commune's authorities: then nobody of
 *     the commune is told
 */
public record Climb(Ladder ladder, Lineage lineage, Duty duty, boolean conflict) {

  /** The first rung to be told. */
  public Reach first() {
    return climb(ladder.stepsFor(lineage), new ArrayList<>());
  }

  /** The rung to be told after nobody answered at this step in this round. */
  public Reach after(int place, int round) {
    var above =
        ladder.stepsFor(lineage).stream().filter(step -> step.place() > place).toList();
    if (!above.isEmpty()) {
      return climb(above, new ArrayList<>());
    }
    var last = last();
    return repeat(last, last.place() == place ? round + 1 : 0, List.of());
  }

  /** The rung to be told when those who owe something have not done it: the next one above them. */
  public Reach aboveThoseWhoOwe() {
    return after(first().step().place(), 0);
  }

  /** The rung of this name, or the next one above it at which somebody can be told. */
  public Reach from(Rung rung) {
    var asked = ladder.stepsFor(lineage).stream()
        .dropWhile(step -> !step.rung().equals(rung))
        .toList();
    return climb(asked, new ArrayList<>());
  }

  /** The last rung, told for the first time. */
  public Reach top() {
    return repeat(last(), 0, List.of());
  }

  /** Who is on duty at the posts of the given levels, the nearest first. */
  public List<UUID> peopleAt(Set<Level> levels) {
    return ladder.stepsFor(lineage).stream()
        .filter(step -> levels.contains(step.level()))
        .flatMap(step -> crew(step).reachable().stream())
        .distinct()
        .toList();
  }

  /** The first rung of the commune alone; empty when nobody there can be told. */
  public Optional<Reach> withinCommune() {
    return ladder.stepsFor(lineage).stream()
        .filter(step -> step.level() == Level.COMMUNE && obstacle(step).isEmpty())
        .findFirst()
        .map(step -> reach(step, List.of()));
  }

  private Reach climb(List<Step> steps, List<Skip> skipped) {
    for (var step : steps) {
      var obstacle = obstacle(step);
      if (obstacle.isEmpty()) {
        return reach(step, skipped);
      }
      skipped.add(new Skip(step.place(), step.in(lineage), obstacle.get()));
    }
    return repeat(last(), 0, skipped);
  }

  private Optional<Skip.Why> obstacle(Step step) {
    if (conflict && step.level() == Level.COMMUNE) {
      return Optional.of(Skip.Why.CONFLICT);
    }
    var crew = crew(step);
    if (!crew.reachable().isEmpty()) {
      return Optional.empty();
    }
    if (crew.keptOut() > 0) {
      return Optional.of(Skip.Why.CONFLICT);
    }
    return Optional.of(crew.unreachable() > 0 ? Skip.Why.UNREACHABLE : Skip.Why.EMPTY);
  }

  private Reach reach(Step step, List<Skip> skipped) {
    return new Reach(step, 0, step.in(lineage).unit(), crew(step).reachable(), skipped);
  }

  private Reach repeat(Step last, int round, List<Skip> skipped) {
    var own = crew(last).reachable();
    var more = own.isEmpty()
        ? Math.max(1, last.moreEachRound()) * (round + 1)
        : last.moreEachRound() * round;
    var people = new LinkedHashSet<>(own);
    peopleBelow(last)
        .filter(person -> !own.contains(person))
        .distinct()
        .limit(more)
        .forEach(people::add);
    return new Reach(last, round, last.in(lineage).unit(), List.copyOf(people), skipped);
  }

  /** Those on duty on the rungs below, the nearest rung first. */
  private Stream<UUID> peopleBelow(Step last) {
    return ladder.stepsFor(lineage).reversed().stream()
        .filter(step -> step.place() < last.place())
        .filter(step -> !(conflict && step.level() == Level.COMMUNE))
        .flatMap(step -> crew(step).reachable().stream());
  }

  private Crew crew(Step step) {
    return duty.at(step.in(lineage));
  }

  private Step last() {
    var steps = ladder.stepsFor(lineage);
    if (steps.isEmpty()) {
      throw new IllegalStateException(
          "the ladder " + ladder.version() + " has no step for " + lineage.unit());
    }
    return steps.getLast();
  }
}
