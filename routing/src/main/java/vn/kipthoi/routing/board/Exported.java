package vn.kipthoi.routing.board;

import java.time.Instant;
import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Rung;

/**
 * One line of an export: codes, units and instants, nobody by name.
 *
 * @param step the word of the clock that runs
 * @param lead the unit that holds the case
 * @param asked the rung that owes it
 * @param acceptedAt when the case was accepted, if it was
 */
public record Exported(
    CaseNumber number,
    Priority severity,
    String step,
    UnitCode lead,
    Rung asked,
    Instant startedAt,
    Instant dueAt,
    Optional<Instant> acceptedAt) {}
