/** What waits for a look, and what was looked at. */
@NullMarked
package vn.kipthoi.routing.screening.store;

import org.jspecify.annotations.NullMarked;
