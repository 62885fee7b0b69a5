package vn.kipthoi.routing.desk;

import java.util.List;
import java.util.UUID;

/**
 * Who is on duty at a post at one moment.
 *
 * @param reachable those who can be reached, in the order in which they are told
 * @param unreachable how many are on duty and known not to be reachable
 */
public record Crew(List<UUID> reachable, int unreachable) {

  public static final Crew NOBODY = new Crew(List.of(), 0);

  public Crew {
    reachable = List.copyOf(reachable);
  }
}
