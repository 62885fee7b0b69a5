/** Keeps drafts of calls, sealed. */
@NullMarked
package vn.kipthoi.intake.draft.store;

import org.jspecify.annotations.NullMarked;
