/** Writes changes of units down, and makes them once somebody else has looked. */
@NullMarked
package vn.kipthoi.routing.units.desk;

import org.jspecify.annotations.NullMarked;
