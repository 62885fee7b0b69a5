/** Sets the lists on paper. */
@NullMarked
package vn.kipthoi.routing.calllist.print;

import org.jspecify.annotations.NullMarked;
