/** Where PostgreSQL is: given by an address, or started here from its own binaries. */
@NullMarked
package vn.kipthoi.postgres;

import org.jspecify.annotations.NullMarked;
