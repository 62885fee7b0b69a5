package vn.kipthoi.routing.desk;

import java.util.List;
import vn.kipthoi.intake.Priority;

/**
 * In which order rungs are told about a case of one priority. A version of policy: dated data, with
 * as many steps as it has.
 *
 * @param steps in their order; never empty
 */
public record Ladder(String version, Priority priority, List<Step> steps) {

  public Ladder {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("the ladder " + version + " has no step for " + priority);
    }
  }

  /** The steps that exist where the lineage is: those whose level has a unit there. */
  public List<Step> stepsFor(Lineage lineage) {
    return steps.stream().filter(step -> lineage.at(step.level()).isPresent()).toList();
  }

  /** Who stands on the steps that exist there; these are to be asked for in the rosters. */
  public List<Post> postsFor(Lineage lineage) {
    return stepsFor(lineage).stream().map(step -> step.in(lineage)).toList();
  }
}
