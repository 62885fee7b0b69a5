/** What an operator is typing while somebody speaks, kept at every keystroke. */
@NullMarked
package vn.kipthoi.intake.draft;

import org.jspecify.annotations.NullMarked;
