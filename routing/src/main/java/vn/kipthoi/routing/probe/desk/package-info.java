/** A call-out to nobody each minute, by which the way to phones shows that it works. */
@NullMarked
package vn.kipthoi.routing.probe.desk;

import org.jspecify.annotations.NullMarked;
