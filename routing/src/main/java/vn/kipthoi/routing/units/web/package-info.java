/** Administrative units for the administration: found, with what was before, after, and who answers. */
@NullMarked
package vn.kipthoi.routing.units.web;

import org.jspecify.annotations.NullMarked;
