/** The clocks of a case, as people see them. */
@NullMarked
package vn.kipthoi.routing.owing.web;

import org.jspecify.annotations.NullMarked;
