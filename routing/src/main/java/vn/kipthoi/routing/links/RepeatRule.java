package vn.kipthoi.routing.links;

import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.CaseState.Waiting;

/**
 * What it does to a case that the same child, address or suspect is reported again and again: three
 * reports in twelve months make it at least P2 (rule 3 of triage), and open it again when it had been
 * screened out. Nothing is lowered, merged or closed by it.
 */
public final class RepeatRule {

  /** From so many reports of twelve months on; the case's own is one of them. */
  public static final int MANY = 3;

  private static final Priority AT_LEAST = Priority.P2;

  private RepeatRule() {}

  /**
   * @param urgent at least so urgent it is from now on
   * @param reopened how it waits for its people, when it is opened again
   */
  public record Consequence(Priority urgent, Optional<Waiting> reopened) {}

  /**
   * Empty when nothing comes of it.
   *
   * @param reports of the twelve months before now
   * @param waiting how the case would wait if it were opened again
   */
  public static Optional<Consequence> of(
      int reports, CaseState state, Priority urgent, Waiting waiting) {
    if (reports < MANY) {
      return Optional.empty();
    }
    var raised = urgent.compareTo(AT_LEAST) > 0 ? AT_LEAST : urgent;
    return switch (state) {
      case CaseState.ScreenedOut out ->
        Optional.of(new Consequence(raised, Optional.of(out.reopened(waiting))));
      case CaseState.Open ignored
      when raised != urgent -> Optional.of(new Consequence(raised, Optional.empty()));
      case CaseState.Open ignored -> Optional.empty();
      case CaseState.Closed ignored -> Optional.empty();
      case CaseState.ClosedNonCase ignored -> Optional.empty();
      case CaseState.Merged ignored -> Optional.empty();
    };
  }
}
