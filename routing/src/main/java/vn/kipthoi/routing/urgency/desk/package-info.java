/** Gathers why a case is as urgent as it is. */
@NullMarked
package vn.kipthoi.routing.urgency.desk;

import org.jspecify.annotations.NullMarked;
