/** The talk with reporters, as it concerns their cases. */
@NullMarked
package vn.kipthoi.routing.talk;

import org.jspecify.annotations.NullMarked;
