/** Keeps which cases belong together. */
@NullMarked
package vn.kipthoi.routing.links.store;

import org.jspecify.annotations.NullMarked;
