/** What modules keep for a period and no longer, each its own; no word of the field. */
@NullMarked
package vn.kipthoi.platform.retention;

import org.jspecify.annotations.NullMarked;
