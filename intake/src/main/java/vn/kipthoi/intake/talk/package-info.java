/** What is said after a report was taken, between its reporter and those who work on the case. */
@NullMarked
package vn.kipthoi.intake.talk;

import org.jspecify.annotations.NullMarked;
