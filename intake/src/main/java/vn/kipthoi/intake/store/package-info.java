/** Intake's tables: what is kept, and what of it is sealed. */
@NullMarked
package vn.kipthoi.intake.store;

import org.jspecify.annotations.NullMarked;
