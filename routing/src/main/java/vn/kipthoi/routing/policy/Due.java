package vn.kipthoi.routing.policy;

import java.time.Instant;

/**
 * A moment that something is due, and the calendar that it was counted on.
 *
 * @param at the first instant at which it is late: the 24:00 of a last day is the 0:00 after it
 * @param calendar the version of the working calendar
 */
public record Due(Instant at, String calendar) {}
