package vn.kipthoi.routing.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Step;

/** What holds of every ladder: it begins in the commune, goes up, and ends where nobody sleeps. */
final class LadderRule {

  private static final Duration LONGEST_WAIT = Duration.ofDays(7);
  private static final int MOST_STEPS = 10;
  private static final int MOST_PEOPLE = 20;

  private LadderRule() {}

  static List<Fault> faults(Priority priority, List<Step> steps) {
    var field = Fault.at(priority);
    var faults = new ArrayList<Fault>();
    if (steps.isEmpty() || steps.getLast().level() != Level.NATION) {
      faults.add(new Fault.EndsBelowTheNation(field));
    }
    if (!steps.isEmpty() && steps.getFirst().level() != Level.COMMUNE) {
      faults.add(new Fault.BeginsAboveTheCommune(field));
    }
    if (!goesUp(steps) || steps.size() > MOST_STEPS) {
      faults.add(new Fault.NotUpwards(field));
    }
    steps.stream()
        .filter(step -> !isSound(step))
        .map(step -> new Fault.NoWait(field + "." + step.place()))
        .forEach(faults::add);
    return faults;
  }

  /** The rungs of the province and above that a ladder would tell later than the country's does. */
  static List<Fault> laterThan(Priority priority, List<Step> own, List<Step> national) {
    return own.stream()
        .filter(step -> step.level().compareTo(Level.PROVINCE) >= 0)
        .<Fault>mapMulti((step, faults) -> reached(national, step.rung())
            .filter(limit -> reached(own, step.rung()).orElseThrow().compareTo(limit) > 0)
            .ifPresent(limit -> faults.accept(
                new Fault.ToldLater(Fault.at(priority) + "." + step.place(), step.rung(), limit))))
        .toList();
  }

  /** How long after the first rung another is told, when nobody answers. */
  private static Optional<Duration> reached(List<Step> steps, Rung rung) {
    var waited = Duration.ZERO;
    for (var step : steps) {
      if (step.rung().equals(rung)) {
        return Optional.of(waited);
      }
      waited = waited.plus(step.within());
    }
    return Optional.empty();
  }

  private static boolean goesUp(List<Step> steps) {
    var rungs = new HashSet<Rung>();
    var before = Level.COMMUNE;
    for (var step : steps) {
      if (!rungs.add(step.rung()) || step.level().compareTo(before) < 0) {
        return false;
      }
      before = step.level();
    }
    return true;
  }

  private static boolean isSound(Step step) {
    return step.within().isPositive()
        && step.within().compareTo(LONGEST_WAIT) <= 0
        && step.moreEachRound() >= 0
        && step.moreEachRound() <= MOST_PEOPLE;
  }
}
