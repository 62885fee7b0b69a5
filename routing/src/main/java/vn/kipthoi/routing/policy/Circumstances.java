package vn.kipthoi.routing.policy;

import java.util.Set;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;

/**
 * What of a case decides which length of a clock applies to it.
 *
 * @param province whose closures and whose shorter limits count; {@link UnitCode#NATION} while the
 *     place is unknown
 * @param holding the conditions that hold; {@link Condition#ALWAYS} need not be named
 */
public record Circumstances(Priority priority, UnitCode province, Set<Condition> holding) {

  public Circumstances {
    holding = Set.copyOf(holding);
  }

  boolean hold(Condition condition) {
    return condition == Condition.ALWAYS || holding.contains(condition);
  }
}
