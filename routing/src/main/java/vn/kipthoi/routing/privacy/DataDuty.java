package vn.kipthoi.routing.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseNumber;

/**
 * One breach to be notified, or one request to be answered.
 *
 * @param number how people and texts name it; like that of a case, and of none
 * @param unit the province that owes it, or the nation for what the hotline has
 * @param startedAt when it was discovered, or came in
 * @param dueAt the first instant at which it is late
 * @param policy the version of policy that the time is from
 * @param fulfilled how it ended, if it has
 * @param call who is being told that it was missed, or was told last
 */
public record DataDuty(
    UUID id,
    CaseNumber number,
    DutyKind kind,
    Matter matter,
    UnitCode unit,
    Instant startedAt,
    Instant dueAt,
    State state,
    String policy,
    Optional<Fulfilment> fulfilled,
    Optional<Call> call) {

  /** It guards data and not a life: nobody is woken for it. */
  public static final Priority PRIORITY = Priority.P3;

  /** How its clock stands. One that was missed may still be fulfilled afterwards. */
  public enum State {
    OPEN,
    MET,
    MISSED
  }

  /**
   * By what it was fulfilled.
   *
   * @param at when it was filed or answered
   * @param evidence the number of the document
   */
  public record Fulfilment(Outcome outcome, Instant at, String evidence) {}

  /**
   * Somebody above is told that it was missed.
   *
   * @param dueAt when the next ones are told instead
   * @param acknowledgedAt when somebody took notice
   */
  public record Call(UUID id, Instant calledAt, Instant dueAt, Optional<Instant> acknowledgedAt) {}

  public boolean isOwed() {
    return fulfilled.isEmpty();
  }
}
