/** Makes the lists ahead. */
@NullMarked
package vn.kipthoi.routing.calllist.desk;

import org.jspecify.annotations.NullMarked;
