/** Logs calls and measures how soon they are answered. */
@NullMarked
package vn.kipthoi.intake.call.desk;

import org.jspecify.annotations.NullMarked;
