/** Reads what lies in the inboxes of people. */
@NullMarked
package vn.kipthoi.routing.inbox.store;

import org.jspecify.annotations.NullMarked;
