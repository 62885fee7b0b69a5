/** Keeps versions of policy and changes of the calendar. */
@NullMarked
package vn.kipthoi.routing.policy.store;

import org.jspecify.annotations.NullMarked;
