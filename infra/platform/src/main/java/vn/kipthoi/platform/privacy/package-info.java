/** Personal data as a type, and the keys that seal it. */
@NullMarked
package vn.kipthoi.platform.privacy;

import org.jspecify.annotations.NullMarked;
