/** Answers the hotline's desk. */
@NullMarked
package vn.kipthoi.routing.hotline.desk;

import org.jspecify.annotations.NullMarked;
