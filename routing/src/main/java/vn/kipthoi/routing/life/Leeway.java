package vn.kipthoi.routing.life;

import java.util.Set;
import vn.kipthoi.routing.ClockId;

/**
 * Which deadlines of a case may be given more time at one moment. Its clocks know, not its state.
 *
 * @param running the clocks of paper that run: the plan, its approval, its review; no other clock ever
 *     pauses (timer rule 6)
 * @param still those of them that stand still
 * @param lowered whether the case became less urgent, and nobody has allowed longer deadlines since
 *     (timer rule 4)
 */
public record Leeway(Set<ClockId> running, Set<ClockId> still, boolean lowered) {

  public static final Leeway NONE = new Leeway(Set.of(), Set.of(), false);

  public Leeway {
    running = Set.copyOf(running);
    still = Set.copyOf(still);
  }
}
