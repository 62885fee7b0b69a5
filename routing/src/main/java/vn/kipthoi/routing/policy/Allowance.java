package vn.kipthoi.routing.policy;

import vn.kipthoi.intake.Priority;

/**
 * The length of a clock for cases of one priority of which a condition holds.
 *
 * @param length what they are allowed
 */
public record Allowance(Priority priority, Condition condition, Length length) {

  boolean fits(Circumstances circumstances) {
    return priority == circumstances.priority() && circumstances.hold(condition);
  }

  /** Which length of a clock it is, whatever the length is. */
  public Place place() {
    return new Place(priority, condition);
  }

  /** For whom a length is: one cell of the table of clocks. */
  public record Place(Priority priority, Condition condition) {}
}
