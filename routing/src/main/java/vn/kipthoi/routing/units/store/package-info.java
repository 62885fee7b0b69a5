/** Written changes of units in the database, and what hangs on a unit. */
@NullMarked
package vn.kipthoi.routing.units.store;

import org.jspecify.annotations.NullMarked;
