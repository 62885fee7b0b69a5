/** Keeps the marks by which reports about the same child are found. */
@NullMarked
package vn.kipthoi.intake.likeness.store;

import org.jspecify.annotations.NullMarked;
