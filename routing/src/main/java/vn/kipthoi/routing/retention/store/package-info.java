/** Retention in the database: periods, holds, what is due and what went. */
@NullMarked
package vn.kipthoi.routing.retention.store;

import org.jspecify.annotations.NullMarked;
