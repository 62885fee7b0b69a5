/** Changes teams, people and their channels: each change one transaction with its line in the journal. */
@NullMarked
package vn.kipthoi.routing.staff.desk;

import org.jspecify.annotations.NullMarked;
