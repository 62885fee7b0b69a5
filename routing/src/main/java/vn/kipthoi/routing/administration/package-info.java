/** What every change by the administration has in common: what came of it, and what was wrong. */
@NullMarked
package vn.kipthoi.routing.administration;

import org.jspecify.annotations.NullMarked;
