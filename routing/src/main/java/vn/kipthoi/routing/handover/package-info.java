/** Who takes a case over from whom. */
@NullMarked
package vn.kipthoi.routing.handover;

import org.jspecify.annotations.NullMarked;
