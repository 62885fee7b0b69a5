/** The files of kept reports. */
@NullMarked
package vn.kipthoi.intake.spool.store;

import org.jspecify.annotations.NullMarked;
