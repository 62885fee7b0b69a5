/** What a case owes, and by when: computed from what happened to it, from policy and the calendar. */
@NullMarked
package vn.kipthoi.routing.owing;

import org.jspecify.annotations.NullMarked;
