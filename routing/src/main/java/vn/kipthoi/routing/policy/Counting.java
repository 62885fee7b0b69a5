package vn.kipthoi.routing.policy;

import java.util.Optional;
import vn.kipthoi.intake.UnitCode;

/**
 * What time is counted on.
 *
 * @param calendar which days are worked
 * @param province whose closures count
 * @param night the hours in which what is not urgent can wait; empty when policy knows none for what
 *     is counted
 */
public record Counting(WorkingCalendar calendar, UnitCode province, Optional<Night> night) {}
