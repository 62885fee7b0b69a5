package vn.kipthoi.routing.merge;

import java.util.Optional;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Standing;

/**
 * Whether one case may go into another. Whose part it is has been looked at before; that it is the
 * same child is said by a person, and never worked out.
 */
public final class MergeRule {

  private MergeRule() {}

  /** What stands against it, of several things the first. */
  public static Optional<MergeRefusal> against(Standing merged, Standing survivor) {
    return ofSurvivor(survivor.state())
        .or(() -> ofMerged(merged.state()))
        .or(() -> ofConflict(merged, survivor));
  }

  private static Optional<MergeRefusal> ofSurvivor(CaseState survivor) {
    return switch (survivor) {
      case CaseState.Open ignored -> Optional.empty();
      case CaseState.Merged ignored -> Optional.of(MergeRefusal.SURVIVOR_WENT_ON);
      case CaseState.Ended ignored -> Optional.of(MergeRefusal.SURVIVOR_ENDED);
    };
  }

  private static Optional<MergeRefusal> ofMerged(CaseState merged) {
    return switch (merged) {
      case CaseState.Open ignored -> Optional.empty();
      case CaseState.Merged ignored -> Optional.of(MergeRefusal.WENT_ELSEWHERE);
      case CaseState.Ended ignored -> Optional.of(MergeRefusal.ENDED);
    };
  }

  /** The case that passes its commune over goes on; else that commune would come to see it. */
  private static Optional<MergeRefusal> ofConflict(Standing merged, Standing survivor) {
    return merged.conflict() && !survivor.conflict()
        ? Optional.of(MergeRefusal.RESTRICTED_GOES_ON)
        : Optional.empty();
  }
}
