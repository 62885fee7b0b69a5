package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;

/**
 * What somebody wants to be otherwise in the calendar, and what became of it.
 *
 * @param unit the country, or the province whose offices close
 * @param state never merely a draft: it waits to be checked from the moment it is made
 * @param answer what whoever refused it said
 */
public record DaysDraft(
    UUID id,
    UnitCode unit,
    Filed.State state,
    String reason,
    List<CalendarDay> days,
    UUID maker,
    Instant draftedAt,
    Optional<Instant> checkedAt,
    Optional<String> answer) {

  public DaysDraft {
    days = List.copyOf(days);
  }
}
