/** What supervisors see at one moment, and what they do from there. */
@NullMarked
package vn.kipthoi.routing.board.desk;

import org.jspecify.annotations.NullMarked;
