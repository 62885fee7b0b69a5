/** Teams, people and their channels as operations and as pages that work without scripts. */
@NullMarked
package vn.kipthoi.routing.staff.web;

import org.jspecify.annotations.NullMarked;
