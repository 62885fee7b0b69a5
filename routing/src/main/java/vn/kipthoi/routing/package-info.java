/** Whose case it is, and what is owed by when. */
@NullMarked
package vn.kipthoi.routing;

import org.jspecify.annotations.NullMarked;
