/** Reads and keeps what the hotline's desk works with. */
@NullMarked
package vn.kipthoi.routing.hotline.store;

import org.jspecify.annotations.NullMarked;
