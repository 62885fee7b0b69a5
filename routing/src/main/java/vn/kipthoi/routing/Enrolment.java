package vn.kipthoi.routing;

import vn.kipthoi.intake.UnitCode;

/**
 * Somebody is on duty for a unit on one rung.
 *
 * @param unit the unit whose rung it is; usually the person's own
 * @param place in which order the rung's people are told, 0 for the first
 */
public record Enrolment(Person person, UnitCode unit, Rung rung, int place) {}
