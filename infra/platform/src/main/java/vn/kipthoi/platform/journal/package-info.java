/** The append-only record of who did what. */
@NullMarked
package vn.kipthoi.platform.journal;

import org.jspecify.annotations.NullMarked;
