/** Keeps what people do to cases. */
@NullMarked
package vn.kipthoi.routing.casework.store;

import org.jspecify.annotations.NullMarked;
