/** The places of a case, and who answers for what because of them. */
@NullMarked
package vn.kipthoi.routing.places;

import org.jspecify.annotations.NullMarked;
