/** Puts places right, and tells whoever answers because of it. */
@NullMarked
package vn.kipthoi.routing.places.desk;

import org.jspecify.annotations.NullMarked;
