/** Keeps places and the second assignment. */
@NullMarked
package vn.kipthoi.routing.places.store;

import org.jspecify.annotations.NullMarked;
