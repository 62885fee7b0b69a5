/** Puts routing together; the one package of it that the launcher knows. */
@NullMarked
package vn.kipthoi.routing.wiring;

import org.jspecify.annotations.NullMarked;
