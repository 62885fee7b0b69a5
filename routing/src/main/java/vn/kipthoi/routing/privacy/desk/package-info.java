/** Opens such duties, sees them fulfilled, and tells people in time when they are not. */
@NullMarked
package vn.kipthoi.routing.privacy.desk;

import org.jspecify.annotations.NullMarked;
