/** Reads everything that was written when people were asked. */
@NullMarked
package vn.kipthoi.routing.why.store;

import org.jspecify.annotations.NullMarked;
