/** Changes rosters, and says where they have gaps: each change one transaction with its journal line. */
@NullMarked
package vn.kipthoi.routing.roster.desk;

import org.jspecify.annotations.NullMarked;
