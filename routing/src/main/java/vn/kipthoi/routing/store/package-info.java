/** Routing's SQL, and the rows that it keeps. */
@NullMarked
package vn.kipthoi.routing.store;

import org.jspecify.annotations.NullMarked;
