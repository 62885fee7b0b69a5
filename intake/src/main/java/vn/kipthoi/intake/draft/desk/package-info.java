/** Keeps drafts of calls, and tells which of them nobody may forget. */
@NullMarked
package vn.kipthoi.intake.draft.desk;

import org.jspecify.annotations.NullMarked;
