/** Until when what is kept of ended cases can be opened. Pure: no clock, no database. */
@NullMarked
package vn.kipthoi.routing.retention;

import org.jspecify.annotations.NullMarked;
