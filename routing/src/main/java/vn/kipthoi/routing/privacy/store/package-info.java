/** Keeps the register of duties to persons whose data it is. */
@NullMarked
package vn.kipthoi.routing.privacy.store;

import org.jspecify.annotations.NullMarked;
