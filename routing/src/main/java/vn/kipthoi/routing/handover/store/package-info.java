/** Keeps offers and the questions that come of them. */
@NullMarked
package vn.kipthoi.routing.handover.store;

import org.jspecify.annotations.NullMarked;
