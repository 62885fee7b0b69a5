/**
 * Who of a team is on duty at a moment, and why: the weekly pattern, days off, dated changes, swaps
 * and leave, as one pure function of a {@link vn.kipthoi.routing.roster.Roster} and an instant.
 */
@NullMarked
package vn.kipthoi.routing.roster;

import org.jspecify.annotations.NullMarked;
