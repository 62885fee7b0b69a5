/** The flows of routing: a report finds its people, a missed deadline finds the next ones. */
@NullMarked
package vn.kipthoi.routing.flow;

import org.jspecify.annotations.NullMarked;
