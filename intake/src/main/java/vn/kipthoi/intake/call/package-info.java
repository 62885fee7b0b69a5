/** How soon calls are answered: clock A, measured over calls and not owed on any one of them. */
@NullMarked
package vn.kipthoi.intake.call;

import org.jspecify.annotations.NullMarked;
