package vn.kipthoi.routing.life;

import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;

/** The states by their words, and where a case that waits for an answer stands. */
public final class States {

  /** Every state in which somebody works on a case, in the order of its life. */
  public static final List<CaseState.Open> OPEN = List.of(
      new CaseState.Unrouted(),
      new CaseState.Routed(),
      new CaseState.Acknowledged(),
      new CaseState.Verifying(),
      new CaseState.Assessed(),
      new CaseState.UnfoundedReview(),
      new CaseState.Needs(),
      new CaseState.PlanDraft(),
      new CaseState.PlanSubmitted(),
      new CaseState.PlanApproved(),
      new CaseState.InSupport(),
      new CaseState.Review());

  public static final List<CaseState.Ended> ENDED =
      List.of(new CaseState.Closed(), new CaseState.ScreenedOut(), new CaseState.ClosedNonCase());

  private States() {}

  /**
   * Reads a state.
   *
   * @param before what a merged case was; absent for every other
   * @throws IllegalArgumentException when the word is none
   */
  public static CaseState of(String word, Optional<String> before) {
    return before
        .<CaseState>map(was -> open(was).merged())
        .or(() -> find(OPEN, word))
        .or(() -> find(ENDED, word))
        .orElseThrow(() -> new IllegalArgumentException("no state of a case: " + word));
  }

  /** Told to its commune, or held by a desk while that is unknown. */
  public static CaseState.Waiting waiting(UnitCode unit) {
    return unit.level() == UnitLevel.COMMUNE ? new CaseState.Routed() : new CaseState.Unrouted();
  }

  private static CaseState.Open open(String word) {
    return find(OPEN, word)
        .orElseThrow(() -> new IllegalArgumentException("no open state of a case: " + word));
  }

  private static <S extends CaseState> Optional<S> find(List<S> among, String word) {
    return among.stream().filter(state -> state.word().equals(word)).findFirst();
  }
}
