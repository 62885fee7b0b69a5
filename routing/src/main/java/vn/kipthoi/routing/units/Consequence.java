package vn.kipthoi.routing.units;

import vn.kipthoi.intake.UnitCode;

/**
 * What hangs on a unit today.
 *
 * @param teams how many are in force; they end with it
 * @param people how many are named on their rosters
 * @param openCases how many go to whoever takes over
 */
public record Consequence(UnitCode unit, int teams, int people, long openCases) {}
