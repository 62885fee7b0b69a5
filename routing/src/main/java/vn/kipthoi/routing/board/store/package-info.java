/** Reads what boards show, and keeps what is done from them. */
@NullMarked
package vn.kipthoi.routing.board.store;

import org.jspecify.annotations.NullMarked;
