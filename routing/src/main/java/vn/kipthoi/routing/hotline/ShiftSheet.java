package vn.kipthoi.routing.hotline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Shift;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseNumber;

/**
 * What one shift of the hotline leaves to the next, as it stood when it was made. It is never edited:
 * what changed since stands in the next version.
 *
 * @param day the day whose shift it is; the night belongs to its evening
 * @param version counted within the shift, from 1
 * @param left signed by who leaves
 * @param taken signed by who takes over, who is somebody else
 */
public record ShiftSheet(
    UUID id,
    LocalDate day,
    Shift shift,
    int version,
    Content content,
    Instant madeAt,
    UUID madeBy,
    Optional<Signature> left,
    Optional<Signature> taken) {

  /** Who signed, and when. */
  public record Signature(UUID account, Instant at) {}

  /**
   * A clock that runs, or has run out.
   *
   * @param clock its word
   * @param unanswered whether it waits for somebody to accept the case
   */
  public record Clock(
      CaseNumber number,
      Priority priority,
      String clock,
      UnitCode unit,
      Instant dueAt,
      boolean unanswered) {}

  /** A draft that names danger and lies untouched. */
  public record Draft(UUID owner, Instant untouchedSince) {}

  /**
   * What was open.
   *
   * @param clocks those that run out first; at most so many as a sheet of paper is read
   * @param allClocks how many there were
   * @param unheard reports that came in without a call and that no operator has confirmed
   * @param drafts how many drafts were open
   * @param left those of them that name danger and lie untouched
   * @param kept reports that this node keeps for a database that cannot be used
   */
  public record Content(
      List<Clock> clocks, int allClocks, int unheard, int drafts, List<Draft> left, int kept) {

    public Content {
      clocks = List.copyOf(clocks);
      left = List.copyOf(left);
    }

    /** Call-outs that nobody has accepted yet. */
    public List<Clock> unanswered() {
      return clocks.stream().filter(Clock::unanswered).toList();
    }

    public List<Clock> others() {
      return clocks.stream().filter(clock -> !clock.unanswered()).toList();
    }
  }

  public boolean isSignedByBoth() {
    return left.isPresent() && taken.isPresent();
  }
}
