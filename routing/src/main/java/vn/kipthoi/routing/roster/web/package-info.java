/** Rosters as operations and as pages that work without scripts: four weeks, gaps, swaps, Tết. */
@NullMarked
package vn.kipthoi.routing.roster.web;

import org.jspecify.annotations.NullMarked;
