/** Reads and keeps rosters: patterns, dated changes, swaps, leave and the confirmation of Tết. */
@NullMarked
package vn.kipthoi.routing.roster.store;

import org.jspecify.annotations.NullMarked;
