/** Keeps the deny-list. */
@NullMarked
package vn.kipthoi.routing.conflict.store;

import org.jspecify.annotations.NullMarked;
