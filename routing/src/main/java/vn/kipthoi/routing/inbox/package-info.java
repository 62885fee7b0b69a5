/** What waits for one person, and what they hold. */
@NullMarked
package vn.kipthoi.routing.inbox;

import org.jspecify.annotations.NullMarked;
