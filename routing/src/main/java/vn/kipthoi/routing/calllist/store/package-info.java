/** Keeps the lists on the disk, sealed. */
@NullMarked
package vn.kipthoi.routing.calllist.store;

import org.jspecify.annotations.NullMarked;
