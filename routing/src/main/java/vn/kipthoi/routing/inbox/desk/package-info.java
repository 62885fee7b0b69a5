/** Puts an inbox together. */
@NullMarked
package vn.kipthoi.routing.inbox.desk;

import org.jspecify.annotations.NullMarked;
