/** Why a case is where it is, why it did or did not escalate, and what happens next. */
@NullMarked
package vn.kipthoi.routing.why;

import org.jspecify.annotations.NullMarked;
