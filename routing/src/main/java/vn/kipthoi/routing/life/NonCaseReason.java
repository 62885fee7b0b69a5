package vn.kipthoi.routing.life;

/**
 * Why a report is no case. The reason says how it ends: with a child who was named and no ground, or
 * as something else than child protection.
 *
 * @param code as it is kept; its meaning never changes
 * @param as how a case ends for this reason
 * @param retired whether it is only read any more, and not offered
 */
public record NonCaseReason(
    String code, Standing.Ending.Kind as, String vietnamese, String english, boolean retired) {

  public NonCaseReason {
    if (as == Standing.Ending.Kind.CLOSE) {
      throw new IllegalArgumentException("what is closed has been a case");
    }
  }
}
