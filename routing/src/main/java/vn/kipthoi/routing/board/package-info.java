/** The supervisor's board: everything that waits in a scope, by the time it has left. Pure decisions. */
@NullMarked
package vn.kipthoi.routing.board;

import org.jspecify.annotations.NullMarked;
