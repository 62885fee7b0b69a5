/** The people who can be called out: what they are in a team, and how each of them is reached. */
@NullMarked
package vn.kipthoi.routing.staff;

import org.jspecify.annotations.NullMarked;
