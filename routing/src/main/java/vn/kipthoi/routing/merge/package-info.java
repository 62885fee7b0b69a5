/** Two cases about the same child become one, and two again when that was wrong. Pure. */
@NullMarked
package vn.kipthoi.routing.merge;

import org.jspecify.annotations.NullMarked;
