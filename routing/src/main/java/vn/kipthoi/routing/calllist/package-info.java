/** Whom to ring in each commune, made ahead and kept on the disk for when the database is away. */
@NullMarked
package vn.kipthoi.routing.calllist;

import org.jspecify.annotations.NullMarked;
