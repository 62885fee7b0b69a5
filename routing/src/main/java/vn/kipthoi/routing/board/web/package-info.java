/** The board as a page, as a stream and as files. */
@NullMarked
package vn.kipthoi.routing.board.web;

import org.jspecify.annotations.NullMarked;
