/** Routing's operations and pages: inbox, case, board. */
@NullMarked
package vn.kipthoi.routing.web;

import org.jspecify.annotations.NullMarked;
