package vn.kipthoi.routing.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;

/**
 * Where a climb ended: the rung that is told now.
 *
 * @param round how often that step has been told before
 * @param people whom to tell; empty only when nobody at all is on duty anywhere on the ladder,
 *     which is an alarm of its own
 * @param skipped the rungs passed over on the way
 */
public record Reach(Step step, int round, UnitCode unit, List<UUID> people, List<Skip> skipped) {

  public Reach {
    people = List.copyOf(people);
    skipped = List.copyOf(skipped);
  }

  /** The same rung, and these people with it. */
  public Reach and(List<UUID> others) {
    var all = Stream.concat(people.stream(), others.stream()).distinct().toList();
    return new Reach(step, round, unit, all, skipped);
  }
}
