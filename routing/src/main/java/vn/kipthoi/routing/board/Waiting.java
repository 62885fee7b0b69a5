package vn.kipthoi.routing.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;

/**
 * One line of a board: something that is owed for a case.
 *
 * @param lead the unit that holds the case
 * @param severity how urgent the case is
 * @param asked who was asked to answer, the first on duty first
 * @param holder who has accepted the case
 * @param acceptedAt since when
 * @param last what happened to the case last
 */
public record Waiting(
    Deadline deadline,
    CaseNumber number,
    long version,
    UnitCode lead,
    Priority severity,
    List<UUID> asked,
    Optional<UUID> holder,
    Optional<Instant> acceptedAt,
    Optional<Happening> last) {

  public Waiting {
    asked = List.copyOf(asked);
  }

  public UUID id() {
    return deadline.ref().id();
  }

  /** Whether the case has nobody yet. */
  public boolean isNobodys() {
    return holder.isEmpty();
  }
}
