/** Keeps which case went into which. */
@NullMarked
package vn.kipthoi.routing.merge.store;

import org.jspecify.annotations.NullMarked;
