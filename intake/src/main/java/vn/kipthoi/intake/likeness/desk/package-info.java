/** Looks for reports about the same child, and marks those that are to be found. */
@NullMarked
package vn.kipthoi.intake.likeness.desk;

import org.jspecify.annotations.NullMarked;
