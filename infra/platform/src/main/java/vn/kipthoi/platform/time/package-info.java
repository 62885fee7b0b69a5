/** The pace at which policy passes. */
@NullMarked
package vn.kipthoi.platform.time;

import org.jspecify.annotations.NullMarked;
