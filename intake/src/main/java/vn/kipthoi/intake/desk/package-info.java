/** What intake does: reports are taken, once, and their receipts are known again. */
@NullMarked
package vn.kipthoi.intake.desk;

import org.jspecify.annotations.NullMarked;
