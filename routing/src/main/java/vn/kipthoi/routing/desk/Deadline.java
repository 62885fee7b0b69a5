package vn.kipthoi.routing.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Rung;

/**
 * What one rung owes a case, and by when.
 *
 * @param commune the commune that it is asked for, or the unit that holds the case
 * @param rung who is asked
 * @param unit whose people are asked
 */
public record Deadline(
    DeadlineRef ref,
    UnitCode commune,
    Rung rung,
    UnitCode unit,
    Priority priority,
    Instant startedAt,
    Instant dueAt) {

  /** The clock that runs until somebody accepts the case. */
  public static final String ACKNOWLEDGE = "acknowledge";

  /**
   * The clock of a commune that a case may concern, while a desk holds it. When it is missed nobody
   * further is told: the desk's own clock runs.
   */
  public static final String CANDIDATE = "candidate";

  /** The clock of a commune that is asked to take a case over: somebody there accepts it. */
  public static final String HANDOVER = "handover";

  /** The clock of the commune where the child lives, which leads the plan: somebody there knows. */
  public static final String RESIDENCE = "residence";

  /** The clock of a desk that has to say whose case it is: somebody there takes the question up. */
  public static final String QUESTION = "question";

  /**
   * The clock of a desk that has taken up a question: by its end it has said whose case it is. When it
   * is missed, the next desk is asked the question.
   */
  public static final String DECISION = "decision";

  private static final Set<String> ASKED_OF_OTHERS =
      Set.of(HANDOVER, RESIDENCE, QUESTION, DECISION);

  /** Everything that another unit may be asked than the one that has the case. */
  public static List<String> askedOfOthers() {
    return ASKED_OF_OTHERS.stream().sorted().toList();
  }

  /** Whether another unit is asked than the one that has the case, up that unit's own ladder. */
  public boolean isAskedOfOthers() {
    return ASKED_OF_OTHERS.contains(ref.clock());
  }

  /** The clocks by which people are asked to accept something, and others after them. */
  public static List<String> climbingQuestions() {
    return Stream.concat(
            Stream.of(ACKNOWLEDGE, ESCALATION),
            ASKED_OF_OTHERS.stream().filter(clock -> !clock.equals(DECISION)))
        .sorted()
        .toList();
  }

  /** Whether it is owed by whoever took a question up: nobody is asked to accept it once more. */
  public boolean isDecision() {
    return ref.clock().equals(DECISION);
  }

  /**
   * The clock of a supervisor who is told that something was missed. Accepting it makes them
   * accountable beside those who owe it, and takes nothing from these.
   */
  public static final String ESCALATION = "escalation";

  /** Whether somebody further is told when it is missed. */
  public boolean climbs() {
    return !ref.clock().equals(CANDIDATE);
  }

  /** Whether whoever accepts it has the case from then on. */
  public boolean givesTheCase() {
    return ref.clock().equals(ACKNOWLEDGE);
  }

  /** Whether people are asked to accept it; all else is work that is owed. */
  public boolean asksPeople() {
    return givesTheCase()
        || (isAskedOfOthers() && !isDecision())
        || ref.clock().equals(CANDIDATE)
        || ref.clock().equals(ESCALATION);
  }
}
