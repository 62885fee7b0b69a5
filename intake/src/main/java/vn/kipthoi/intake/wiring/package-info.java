/** How intake is put together; the one package of it that the launcher knows. */
@NullMarked
package vn.kipthoi.intake.wiring;

import org.jspecify.annotations.NullMarked;
