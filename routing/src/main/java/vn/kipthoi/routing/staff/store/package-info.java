/** Keeps people, their channels and their teams. Names and addresses are sealed on the staff ring. */
@NullMarked
package vn.kipthoi.routing.staff.store;

import org.jspecify.annotations.NullMarked;
