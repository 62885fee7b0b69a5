package vn.kipthoi.routing.roster;

import java.util.List;
import java.util.UUID;

/**
 * Who is on duty at a moment, in the order in which they are told.
 *
 * @param onLeave those who would be, were they not on leave
 */
public record Watch(List<OnDuty> people, List<UUID> onLeave) {

  public static final Watch NOBODY = new Watch(List.of(), List.of());

  public Watch {
    people = List.copyOf(people);
    onLeave = List.copyOf(onLeave);
  }

  /** One of them, with what put them there. */
  public record OnDuty(UUID person, int place, Reason reason) {}

  /** What puts somebody on duty. */
  public enum Reason {
    /** The standing roster: around the clock. */
    STANDING,
    /** The weekly pattern. */
    PATTERN,
    /** What the weekly pattern says of days off. */
    DAY_OFF,
    /** A dated change. */
    OVERRIDE,
    /** A swap that both agreed upon. */
    SWAP
  }

  public boolean isEmpty() {
    return people.isEmpty();
  }
}
