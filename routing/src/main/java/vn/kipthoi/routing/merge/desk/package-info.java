/** Merges cases and undoes it, each in one transaction. */
@NullMarked
package vn.kipthoi.routing.merge.desk;

import org.jspecify.annotations.NullMarked;
