/** Words and pages for the hotline's desk. */
@NullMarked
package vn.kipthoi.routing.hotline.web;

import org.jspecify.annotations.NullMarked;
