/** Carries retention out, and changes what it goes by. */
@NullMarked
package vn.kipthoi.routing.retention.desk;

import org.jspecify.annotations.NullMarked;
