package vn.kipthoi.routing.desk;

import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;

/**
 * A case, as far as telling people needs it.
 *
 * @param unit its commune, or the unit whose desk holds it
 */
public record RoutedCase(
    CaseId id, CaseNumber number, UnitCode unit, boolean conflict, Priority priority) {}
