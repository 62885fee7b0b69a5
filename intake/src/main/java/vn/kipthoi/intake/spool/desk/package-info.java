/** Keeping reports while the database is away, and entering them when it is back. */
@NullMarked
package vn.kipthoi.intake.spool.desk;

import org.jspecify.annotations.NullMarked;
