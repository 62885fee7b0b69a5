package vn.kipthoi.routing.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is on duty at a post at one moment.
 *
 * @param reachable those who can be reached, in the order in which they are told
 * @param unreachable how many are on duty and known not to be reachable
 * @param keptOut how many are on duty, but the case is kept from them
 */
public record Crew(List<UUID> reachable, int unreachable, int keptOut) {

  public static final Crew NOBODY = new Crew(List.of(), 0);

  public Crew {
    reachable = List.copyOf(reachable);
  }

  /** A crew from whom nothing is kept. */
  public Crew(List<UUID> reachable, int unreachable) {
    this(reachable, unreachable, 0);
  }

  /** How many are on duty, whether or not they can be reached. */
  public int size() {
    return reachable.size() + unreachable + keptOut;
  }

  /** The same post without those from whom the case is kept. */
  Crew without(Set<UUID> people) {
    var left = reachable.stream().filter(person -> !people.contains(person)).toList();
    return new Crew(left, unreachable, reachable.size() - left.size());
  }
}
