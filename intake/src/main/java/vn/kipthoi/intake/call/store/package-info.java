/** Keeps calls in the queue of the hotline. */
@NullMarked
package vn.kipthoi.intake.call.store;

import org.jspecify.annotations.NullMarked;
